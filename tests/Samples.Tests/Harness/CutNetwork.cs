using System.Globalization;

namespace Samples.Tests.Harness;

/// <summary>
/// Hosts of a network on this machine, as network namespaces at a bridge, whose connections to each other can be cut. They reach this machine's own
/// address in any case.
/// </summary>
internal sealed class CutNetwork : IAsyncDisposable
{
    private const string Bridge = "chatwright0";
    private readonly int _hosts;

    private CutNetwork(int hosts) => _hosts = hosts;

    /// <summary>Why there can be no such network here; null when there can.</summary>
    public static string? Missing { get; } = Environment.UserName != "root" ? "Network namespaces need root."
        : Programs.Find("ip") is null ? "There is no ip command on this machine. On Debian: apt-get install iproute2." : null;

    /// <summary>This machine's own address in the network.</summary>
    public static string Gateway => "10.77.13.1";

    public static async Task<CutNetwork> CreateAsync(int hosts)
    {
        var network = new CutNetwork(hosts);
        // What a run that was killed has left.
        await network.RemoveAsync();
        await IpAsync($"link add {Bridge} type bridge");
        await IpAsync($"addr add {Gateway}/24 dev {Bridge}");
        await IpAsync($"link set {Bridge} up");
        for (var host = 0; host < hosts; host++)
        {
            await IpAsync($"netns add {Name(host)}");
            await IpAsync($"link add {Name(host)} type veth peer name eth0 netns {Name(host)}");
            await IpAsync($"link set {Name(host)} master {Bridge} up");
            await IpAsync($"-n {Name(host)} addr add {Address(host)}/24 dev eth0");
            await IpAsync($"-n {Name(host)} link set eth0 up");
            await IpAsync($"-n {Name(host)} link set lo up");
        }
        return network;
    }

    /// <summary>The address of a host.</summary>
    public static string Address(int host) => string.Create(CultureInfo.InvariantCulture, $"10.77.13.{host + 2}");

    /// <summary>The program that starts another on a host.</summary>
    public static string[] Starter(int host) => ["ip", "netns", "exec", Name(host)];

    /// <summary>Cuts a host off from all others: what is sent either way is lost.</summary>
    public Task CutAsync(int host) => OthersAsync(host, "add");

    /// <summary>Mends what was cut.</summary>
    public Task MendAsync(int host) => OthersAsync(host, "del");

    public async ValueTask DisposeAsync() => await RemoveAsync();

    private async Task OthersAsync(int host, string verb)
    {
        for (var other = 0; other < _hosts; other++)
        {
            if (other == host)
                continue;
            await IpAsync($"-n {Name(host)} route {verb} blackhole {Address(other)}/32");
            await IpAsync($"-n {Name(other)} route {verb} blackhole {Address(host)}/32");
        }
    }

    private async Task RemoveAsync()
    {
        foreach (var command in Enumerable.Range(0, _hosts).Select(host => $"ip netns del {Name(host)}").Append($"ip link del {Bridge}"))
            await Programs.RunAsync("sh", "-c", $"{command} 2> /dev/null || true");
    }

    private static string Name(int host) => string.Create(CultureInfo.InvariantCulture, $"chatwright{host + 1}");

    private static Task IpAsync(string arguments) => Programs.RunAsync("ip", arguments.Split(' '));
}
