using System.Globalization;
using System.Net.NetworkInformation;
using Benchmarks.Measuring;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.Testing;

namespace Benchmarks.Load;

/// <summary>A soak: calls with faults for half of the time, then the cost of calls without faults beside a client written by hand.</summary>
internal static class SoakCommand
{
    /// <summary>More than the connections of all callers, those in their closing minute left aside.</summary>
    private const int MaxSockets = 200;

    private const long MaxGrowth = 20_000_000;

    /// <returns>0; 1 when a call ended in an unknown way, or memory or sockets have grown.</returns>
    public static async Task<int> RunAsync(TimeSpan time, TextWriter output)
    {
        using var servers = await FakeServers.StartAsync();
        var isGood = await SoakAsync(servers.Faulty, time / 2, output);
        output.WriteLine();
        await Costs.MeasureAsync(servers.Good, time / 2, output);
        return isGood ? 0 : 1;
    }

    public static TencentChatClientOptions Options(Uri host) => new()
    {
        Credential = new(new FakeTencentChatOptions().SdkAppId, new FakeTencentChatOptions().SecretKey, new FakeTencentChatOptions().AdminIdentifier),
        Host = new ApiHost(host),
    };

    private static async Task<bool> SoakAsync(Uri host, TimeSpan time, TextWriter output)
    {
        var options = Options(host);
        (options.Timeout, options.Retry.AttemptTimeout, options.Retry.Delay) = (
            TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(10));
        options.RateLimits.Enabled = false;
        using var chat = new TencentChatClient(options);

        var warm = new SoakCallers(chat);
        await warm.RunAsync(time / 10);
        var before = Held();
        var callers = new SoakCallers(chat);
        using var retries = new RetryCount();
        await callers.RunAsync(time);
        var (ends, latencies) = (callers.Ends, callers.Milliseconds.Order().ToArray());
        callers.Milliseconds.Clear();
        warm.Milliseconds.Clear();
        var growth = Held() - before;
        var sockets = Sockets(host.Port);

        var table = new Table(1, "end of a call", "calls");
        table.Add("all", Figures.Whole(ends.Total));
        foreach (var (end, count) in ends.Known)
            table.Add(end, Figures.Whole(count));
        table.Add("unknown", Figures.Whole(ends.Unknown.Count));
        table.Print(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Figures.Whole(retries.Value)} retries; p50 {latencies[latencies.Length / 2]:0.0} ms, p99 "
                + $"{latencies[latencies.Length * 99 / 100]:0.0} ms; {Figures.Megabytes(growth)} MB more held than before; {sockets} sockets open"));
        foreach (var unknown in ends.Unknown.Take(5))
            output.WriteLine($"UNKNOWN: {unknown}");
        return ends.Unknown.Count == 0 && growth < MaxGrowth && sockets < MaxSockets;
    }

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Sockets(int port)
        => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Count(connection => connection.RemoteEndPoint.Port == port && connection.State is TcpState.Established or TcpState.CloseWait);
}
