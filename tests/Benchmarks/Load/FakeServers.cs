using System.Diagnostics;
using System.Globalization;
using Benchmarks.Measuring;
using Chatwright.Testing;

namespace Benchmarks.Load;

/// <summary>
/// Two fakes over HTTP in a process of their own, so that their work is not taken for a client's: one that does as asked, one with faults.
/// </summary>
internal sealed class FakeServers : IDisposable
{
    public const string Command = "serve-fakes";
    public const int Users = 200;

    private readonly Process _process;

    private FakeServers(Process process, Uri good, Uri faulty) => (_process, Good, Faulty) = (process, good, faulty);

    public Uri Good { get; }

    public Uri Faulty { get; }

    public static string User(int number) => string.Create(CultureInfo.InvariantCulture, $"user_{number}");

    /// <summary>The only conversation of a user, which nobody else has.</summary>
    public static string PeerOf(string user) => $"peer_of_{user}";

    public static async Task<FakeServers> StartAsync()
    {
        var process = Process.Start(
            new ProcessStartInfo(Self.Path, [.. Self.Arguments, Command]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var good = await process.StandardOutput.ReadLineAsync();
        var faulty = await process.StandardOutput.ReadLineAsync();
        return new(process, new(good!), new(faulty!));
    }

    /// <summary>The body of that process: until its input ends.</summary>
    public static async Task ServeAsync()
    {
        await using var good = await StartFakeAsync();
        await using var faulty = await StartFakeAsync();
        Console.WriteLine(good.Host.Primary);
        Console.WriteLine(faulty.Host.Primary);
        using var stop = new CancellationTokenSource();
        var faults = InjectAsync(faulty, stop.Token);
        await Console.In.ReadToEndAsync();
        await stop.CancelAsync();
        await faults;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }

    private static async Task<FakeTencentChat> StartFakeAsync()
    {
        var fake = new FakeTencentChat(new() { MaxRequestsKept = 1 });
        for (var i = 0; i < Users; i++)
            fake.User(User(i)).AddOneToOne(PeerOf(User(i)), DateTimeOffset.UnixEpoch.AddDays(20_000));
        await fake.StartAsync();
        return fake;
    }

    /// <summary>Keeps a few faults of every kind ready for the next requests.</summary>
    private static async Task InjectAsync(FakeTencentChat fake, CancellationToken stop)
    {
        var random = new Random(1);
        while (!stop.IsCancellationRequested)
        {
            while (fake.Setups.Count < 10)
                Inject(fake.OnAny(), random).Once();
            await Task.Delay(5, CancellationToken.None);
        }
    }

    private static FakeSetup Inject(FakeSetup setup, Random random) => random.Next(8) switch
    {
        0 => setup.Fail(60007),
        1 => setup.Fail(50004),
        2 => setup.Fail(70001),
        3 => setup.Fail(10004),
        4 => setup.Abort(random.Next(0, 120)),
        5 => setup.RespondRaw("<html>Bad Gateway</html>", 502, "text/html"),
        6 => setup.RespondRaw("", 200),
        _ => setup.Delay(TimeSpan.FromMilliseconds(random.Next(1, 700))),
    };
}
