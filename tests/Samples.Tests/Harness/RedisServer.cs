using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Samples.Tests.Harness;

/// <summary>
/// A Redis server of the tests' own, in a folder that is gone after them, on a free port. What it has acknowledged is on the disk.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _address;
    private readonly int _port = Programs.FreePort();
    private Process? _process;

    private RedisServer(string address) => _address = address;

    /// <summary>Where the program is; null when it is not on this machine.</summary>
    public static string? Program { get; } = Programs.Find("redis-server");

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"{_address}:{_port}");

    /// <summary>The size of what it has written, in bytes.</summary>
    public long FileBytes => new DirectoryInfo(_folder.File(".")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <param name="address">The address of this machine at which it listens.</param>
    public static async Task<RedisServer> StartAsync(string address = "127.0.0.1")
    {
        var server = new RedisServer(address);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it with what it had, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments =
        [
            "--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", _address, "--protected-mode", "no", "--dir", _folder.File("."),
            "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--loglevel", "warning",
        ];
        _process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true })!;
        var start = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            Assert.True(!_process.HasExited && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "The Redis server does not answer.");
            await Task.Delay(20);
        }
    }

    /// <summary>Stops it as an operator would (SIGTERM).</summary>
    public async Task StopAsync()
    {
        await Programs.RunAsync("kill", "-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
    }

    /// <summary>Kills it (SIGKILL): no code of its own runs after this.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        _folder.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_address, _port);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
            var reply = new byte[5];
            await client.GetStream().ReadExactlyAsync(reply);
            return reply.AsSpan().SequenceEqual("+PONG"u8);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
