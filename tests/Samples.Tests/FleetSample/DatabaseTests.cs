using System.Text.Json;
using Chatwright;
using Fleet;
using Fleet.TencentChat;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Samples.Tests.Harness;

namespace Samples.Tests.FleetSample;

/// <summary>The guarantees of the database that the workers rely on.</summary>
public sealed class DatabaseTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly FleetOptions _options = new() { Lease = TimeSpan.FromHours(1) };
    private string _connection = "";
    private Database _database = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Programs is null)
            return;
        _connection = await server.CreateDatabaseAsync();
        _database = new(_connection, NullLogger<Database>.Instance);
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [PostgresFact]
    public async Task Permits_that_many_take_at_once_never_overlap()
    {
        await InitAsync();
        var budgets = Enumerable.Range(0, 4).Select(_ => new Budget(_database, _options)).ToArray();
        var before = await ReadAsync<DateTime>("select clock_timestamp()");
        var batches = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => budgets[i % 4].TakeAsync(1 + i % 7, default)));
        var ahead = await ReadAsync<DateTime>("select next_at from budget") - before;
        Assert.True(ahead >= _options.Interval * batches.Sum(batch => batch.Count), $"the calendar went on by {ahead} only");
    }

    [PostgresFact]
    public async Task A_clock_that_was_set_back_does_not_stop_the_workers()
    {
        await InitAsync();
        await ExecuteAsync("update budget set next_at = clock_timestamp() + interval '1 day'");
        var batch = await new Budget(_database, _options).TakeAsync(1, default);
        Assert.InRange(batch.FirstAfter, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
    }

    [PostgresFact]
    public async Task Time_in_which_nobody_called_is_not_saved_up()
    {
        await InitAsync();
        await ExecuteAsync("update budget set next_at = clock_timestamp() - interval '1 day'");
        var budget = new Budget(_database, _options);
        Assert.InRange((await budget.TakeAsync(100, default)).FirstAfter, -TimeSpan.FromSeconds(10), TimeSpan.Zero);
        await ExecuteAsync("update budget set next_at = next_at + interval '20 seconds'");
        Assert.InRange((await budget.TakeAsync(1, default)).FirstAfter, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(21));
    }

    [PostgresFact]
    public async Task No_two_workers_take_the_same_user()
    {
        var users = Enumerable.Range(0, 200).Select(i => $"user_{i}").ToArray();
        await InitAsync(users);
        var workers = Enumerable.Range(0, 4).Select(_ => Queue()).ToArray();
        var taken = await Task.WhenAll(workers.SelectMany(worker => Enumerable.Range(0, 60).Select(_ => worker.TakeAsync(default))));
        Assert.Equal(users.Order(), taken.OfType<HeldUser>().Select(user => user.Id).Order());
        Assert.Equal(40, taken.Count(user => user is null));
        Assert.True(await Queue().IsLeftAsync(default));
    }

    [PostgresFact]
    public async Task A_worker_whose_lease_ended_cannot_keep_a_page_that_another_has_by_now()
    {
        await InitAsync("user");
        var (slow, quick) = (Queue(), Queue());
        var held = await slow.TakeAsync(default);
        await ExecuteAsync("update walk set due_at = now()");
        var taken = await quick.TakeAsync(default);
        Assert.Equal(held, taken);
        Assert.False(await slow.KeepAsync(held!, [Page("a")], null, default));
        Assert.True(await quick.KeepAsync(taken!, [Page("b")], null, default));
        Assert.False(await slow.KeepAsync(held!, [Page("c")], null, default));
        await slow.ReturnAsync(held!, TimeSpan.Zero, default);
        await slow.SkipAsync(held!, 1, default);
        Assert.Equal(["b"], await PeersAsync());
        Assert.Equal(new Status(1, 1, 0, 1), await Status.ReadAsync(_database, default));
    }

    [PostgresFact]
    public async Task A_page_whose_response_was_lost_is_kept_once()
    {
        await InitAsync("user");
        var queue = Queue();
        var held = (await queue.TakeAsync(default))!;
        var next = held.Next with { TimeStamp = 7 };
        Assert.True(await queue.KeepAsync(held, [Page("a")], next, default));
        Assert.True(await queue.KeepAsync(held, [Page("a")], next, default));
        var last = new HeldUser(held.Id, 1, next);
        Assert.True(await queue.KeepAsync(last, [Page("b")], null, default));
        Assert.True(await queue.KeepAsync(last, [Page("b")], null, default));
        Assert.Equal(["a", "b"], await PeersAsync());
        Assert.False(await queue.IsLeftAsync(default));
    }

    [PostgresFact]
    public async Task A_user_is_taken_up_where_the_worker_before_got()
    {
        await InitAsync("user");
        var queue = Queue();
        var held = (await queue.TakeAsync(default))!;
        var next = held.Next with { TimeStamp = 7, TopStartIndex = 3 };
        await queue.KeepAsync(held, [Page("a")], next, default);
        Assert.Null(await Queue().TakeAsync(default));
        await queue.ReturnAsync(held, TimeSpan.Zero, default);
        Assert.Equal(new HeldUser("user", 1, next), await Queue().TakeAsync(default));
    }

    [PostgresFact]
    public async Task A_lease_that_is_renewed_does_not_end()
    {
        await InitAsync("one", "other");
        var queue = Queue();
        var (one, other) = ((await queue.TakeAsync(default))!, (await queue.TakeAsync(default))!);
        await ExecuteAsync("update walk set due_at = now()");
        await queue.RenewAsync([one.Id], default);
        Assert.Equal(other.Id, (await Queue().TakeAsync(default))?.Id);
        Assert.Null(await Queue().TakeAsync(default));
    }

    [PostgresFact]
    public async Task Everything_that_the_API_sends_is_kept_as_it_is()
    {
        const string Odd = """{"Type":9,"Topic":"a\u0000b 'quoted' \"twice\" \\ é 𝄞","MsgTime":5}""";
        await InitAsync("user'; drop table page; --");
        var queue = Queue();
        var held = (await queue.TakeAsync(default))!;
        Assert.True(await queue.KeepAsync(held, [JsonSerializer.Deserialize<Conversation>(Odd)!], null, default));
        Assert.Equal($"[{Odd}]", await ReadAsync<string>("select items::text from page"));
    }

    [PostgresFact]
    public async Task Users_who_are_added_again_stay_as_they_are()
    {
        await InitAsync("a", "b");
        var queue = Queue();
        await queue.KeepAsync((await queue.TakeAsync(default))!, [Page("x")], null, default);
        Assert.Equal(1, await new Setup(_database, _options).RunAsync(new[] { "b", "a", "c", "c" }.ToAsyncEnumerable(), default));
        Assert.Equal(new Status(3, 1, 0, 1), await Status.ReadAsync(_database, default));
    }

    private UserQueue Queue() => new(_database, _options);

    private Task<int> InitAsync(params string[] users) => new Setup(_database, _options).RunAsync(users.ToAsyncEnumerable(), default);

    private static Conversation.OneToOne Page(string peer) => new Conversation.OneToOne { ToAccount = peer };

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<string[]> PeersAsync()
        => ReadAsync<string[]>("select array_agg(item ->> 'To_Account' order by page) from page, json_array_elements(items) item");

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
