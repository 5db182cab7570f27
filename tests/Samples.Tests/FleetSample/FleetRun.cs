using System.Globalization;
using System.Text.Json;
using Chatwright.Testing;
using Npgsql;
using Samples.Tests.Harness;

namespace Samples.Tests.FleetSample;

/// <summary>A fake with users, their list in a database, and workers who go through it.</summary>
internal sealed class FleetRun : IAsyncDisposable
{
    private const int PageSize = 5;
    private readonly string _connection;
    private readonly NpgsqlDataSource _database;
    private readonly FakeTencentChat _fake;
    private readonly FakeUser[] _users;

    private FleetRun(string connection, FakeTencentChat fake, CountingFront front, FakeUser[] users)
        => (_connection, _database, _fake, Front, _users) = (connection, NpgsqlDataSource.Create(connection), fake, front, users);

    public CountingFront Front { get; }

    /// <summary>The pages that all users have together.</summary>
    public int Pages => _users.Sum(user => Math.Max(1, (user.Conversations.Count + PageSize - 1) / PageSize));

    /// <summary>Seeds users, and has the sample make its tables and add them to the list.</summary>
    public static async Task<FleetRun> StartAsync(PostgresServer server, int users, int conversations)
    {
        var fake = new FakeTencentChat(new() { PageSize = PageSize });
        var all = Enumerable.Range(0, users).Select(i => Seed(fake.User($"user_{i:0000}"), conversations)).ToArray();
        fake.OnAny().Delay(TimeSpan.FromMilliseconds(50));
        var run = new FleetRun(await server.CreateDatabaseAsync(), fake, await CountingFront.StartAsync(fake), all);
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.File("users.txt"), all.Select(user => user.Id));
        await using var init = run.Start(["init", folder.File("users.txt")]);
        await init.AssertEndsAsync(0);
        return run;
    }

    public SampleProcess Work(params IEnumerable<(string Key, string Value)> settings) => Start(["work"], settings);

    /// <summary>Waits until so many pages are kept, while a worker runs.</summary>
    public async Task UntilKeptAsync(int pages, SampleProcess worker)
    {
        await using var command = _database.CreateCommand("select count(*)::int from page");
        await worker.UntilAsync(async () => (int)(await command.ExecuteScalarAsync())! >= pages, $"{pages} pages were kept");
    }

    /// <summary>Forgets connections to a server that was stopped.</summary>
    public void Reconnect() => _database.Clear();

    /// <summary>Each user is done, and each conversation is there once and in order.</summary>
    public async Task AssertWholeAsync()
    {
        var found = new Dictionary<string, List<string?>>();
        await using var command = _database.CreateCommand(
            "select user_id, items from page join walk using (user_id) where done order by user_id, page.page");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            using var items = JsonDocument.Parse(rows.GetString(1));
            var list = found.TryGetValue(rows.GetString(0), out var known) ? known : found[rows.GetString(0)] = [];
            list.AddRange(items.RootElement.EnumerateArray().Select(item => item.GetProperty("To_Account").GetString()));
        }
        Assert.Equal(_users.Length, found.Count);
        Assert.All(_users, user => Assert.Equal(user.Conversations.Select(conversation => conversation.Peer.Id), found[user.Id]));
    }

    public async ValueTask DisposeAsync()
    {
        await Front.DisposeAsync();
        await _fake.DisposeAsync();
        await _database.DisposeAsync();
    }

    private SampleProcess Start(string[] command, params IEnumerable<(string Key, string Value)> settings)
    {
        var given = new Dictionary<string, string>
        {
            ["ConnectionStrings__Fleet"] = _connection,
            ["Chat__Host"] = Front.Address,
            ["Chat__Credential__SdkAppId"] = "1400000000",
            ["Chat__Credential__SecretKey"] = new FakeTencentChatOptions().SecretKey,
            ["Chat__Credential__Identifier"] = "administrator",
            ["Fleet__Concurrency"] = "16",
            ["Fleet__Lease"] = "00:00:03",
            ["Fleet__Rest"] = "00:00:00.5",
        };
        foreach (var (key, value) in settings)
            given[key] = value;
        return SampleProcess.Start("Fleet", given, command);
    }

    private static FakeUser Seed(FakeUser user, int conversations)
    {
        for (var i = 0; i < conversations; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i}"), DateTimeOffset.UnixEpoch.AddMinutes(i));
        return user;
    }
}
