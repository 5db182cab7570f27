using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Samples.Tests.Harness;

/// <summary>A PostgreSQL server of the tests' own, in a folder that is gone after them, on a free port of the loopback interface.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatwright-postgres-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    /// <summary>Where the server's programs are; null when there are none on this machine.</summary>
    public static string? Programs { get; } = Candidates()
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pg_ctl")) && File.Exists(Path.Combine(folder, "initdb")));

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (Programs is null)
            return;
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", _folder);
        await RunAsServerAsync("initdb", "--pgdata", Data, "--auth=trust", "--username=fleet", "--encoding=UTF8", "--no-sync");
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Programs is null)
            return;
        await StopAsync("fast");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public Task StartAsync() => RunAsServerAsync(
        "pg_ctl", "start", "--wait", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--options",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");

    /// <param name="mode"><c>fast</c> ends what is under way; <c>immediate</c> is as good as a crash.</param>
    public Task StopAsync(string mode) => RunAsServerAsync("pg_ctl", "stop", "--wait", "--pgdata", Data, "--mode", mode);

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=fleet;Database={database};Maximum Pool Size=8";

    private static IEnumerable<string> Candidates()
    {
        const string Debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(installed);
    }

    /// <summary>The server refuses to run as root.</summary>
    private static Task RunAsServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The output goes nowhere: a server that is started keeps it open.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "\"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
