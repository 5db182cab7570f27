using System.Text.Json;
using Chatwright.Testing;
using Fleet;
using Fleet.Grains;
using Fleet.Hosting;
using Fleet.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Samples.Tests.Harness;

namespace Samples.Tests.FleetSample;

/// <summary>A walk and a partition over a store whose writes are on condition that nobody else has written.</summary>
public sealed class WalkTests : IAsyncLifetime
{
    private const int PageSize = 5;
    private readonly FaultyStorage _store = new();
    private readonly FakeTencentChat _fake = new(new() { PageSize = PageSize });
    private IHost _silo = null!;

    private IGrainFactory Grains => _silo.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TransientRetry>().AddSingleton(new FleetOptions());
        builder.Services.AddTencentChat(options => _fake.Configure(options));
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(Programs.FreePort(), Programs.FreePort())
            .UseInMemoryReminderService()
            .Services.AddGrainStorage("Default", (_, _) => _store));
        _silo = builder.Build();
        await _silo.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _silo.StopAsync();
        _silo.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_page_whose_response_was_lost_is_kept_once()
    {
        Seed("user", 12);
        _store.LoseResponses(3);
        var end = await WalkAsync("user");
        Assert.Equal(new WalkResult(true, 3, null), end);
        Assert.Equal(3, _store.Writes);
        Assert.Equal(Peers(12), await PeersAsync("user"));
        Assert.Equal(3, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_walk_that_another_activation_goes_on_with_keeps_nothing_and_ends()
    {
        Seed("user", 12);
        // The other has got to the end when this one wants to keep the first page.
        var others = new WalkState { Writer = Guid.NewGuid(), Pages = [[new Conversation.OneToOne { ToAccount = "other" }]], IsDone = true };
        _store.BeforeWrite = key =>
        {
            _store.BeforeWrite = _ => { };
            _store.Put(key, others);
        };
        Assert.Null(await Grains.GetGrain<IWalk>("user").RunAsync());
        Assert.Equal(new WalkResult(true, 1, null), await WalkAsync("user"));
        Assert.Equal("other", Assert.Single(await PeersAsync("user")));
        Assert.Equal((0, 1), (_store.Writes, _fake.Requests.Count));
    }

    /// <summary>As by an attempt to register it whose response was lost with its silo.</summary>
    [Fact]
    public async Task A_walk_whose_reminder_was_registered_once_more_ends_and_leaves_none()
    {
        Seed("user", 12);
        var walk = Grains.GetGrain<IWalk>("user");
        var reminders = _silo.Services.GetRequiredService<IReminderTable>();
        _store.BeforeWrite = _ =>
        {
            if (_store.Writes == 2)
                RegisterAgain(reminders, walk.GetGrainId());
        };
        Assert.Equal(new WalkResult(true, 3, null), await WalkAsync("user").WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Null(await reminders.ReadRow(walk.GetGrainId(), "walk"));
    }

    /// <summary>As in a silo that was declared dead while it lived, and does not know it yet.</summary>
    [Fact]
    public async Task What_is_exported_is_what_the_store_has_and_not_what_an_activation_knows()
    {
        Seed("user", 12);
        _store.BeforeWrite = _ => _fake.OnAny().Delay(TimeSpan.FromMinutes(5));
        var walking = Grains.GetGrain<IWalk>("user").RunAsync();
        while (_store.Writes == 0)
            await Task.Delay(5);
        Assert.Equal(Peers(PageSize), await PeersAsync("user"));
        _store.Put("walk/user", _store.Get<WalkState>("walk/user") with { Pages = [[new Conversation.OneToOne { ToAccount = "other" }]] });
        Assert.Equal("other", Assert.Single(await PeersAsync("user")));
        Assert.False(walking.IsCompleted);
    }

    [Fact]
    public async Task A_walk_goes_on_where_the_silo_before_got()
    {
        Seed("first", 12);
        Seed("second", 12);
        WalkState? firstPage = null;
        _store.BeforeWrite = _ => firstPage ??= _store.Writes == 1 ? _store.Get<WalkState>("walk/first") : null;
        await WalkAsync("first");
        _store.Put("walk/second", firstPage! with { Next = firstPage.Next! with { FromAccount = "second" } });
        _fake.ClearRequests();
        Assert.Equal(new WalkResult(true, 3, null), await WalkAsync("second"));
        Assert.Equal(2, _fake.Requests.Count);
        Assert.Equal(Peers(12), await PeersAsync("second"));
    }

    [Fact]
    public async Task Everything_that_the_API_sends_is_kept_as_it_is()
    {
        const string Odd = """{"Type":9,"Topic":"a\u0000b 'quoted' \"twice\" \\ é 𝄞","MsgTime":5}""";
        const string User = "user/'; +{0}#";
        _fake.OnAny().RespondRaw(Response(isComplete: 1, Odd));
        await WalkAsync(User);
        using var line = JsonDocument.Parse(await Grains.GetGrain<IWalk>(User).ExportAsync());
        Assert.Equal(User, line.RootElement.GetProperty("User").GetString());
        using var odd = JsonDocument.Parse(Odd);
        Assert.True(JsonElement.DeepEquals(odd.RootElement, line.RootElement.GetProperty("Items")[0]));
    }

    [Fact]
    public async Task A_cursor_that_does_not_move_ends_the_walk_for_this_time()
    {
        _fake.OnAny().RespondRaw(Response(isComplete: 0, ""));
        Assert.False((await WalkAsync("user")).IsDone);
        Assert.InRange(_fake.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Users_who_are_added_again_stay_as_they_are_and_are_walked_once()
    {
        Seed("a", 7);
        Seed("b", 0);
        var partition = Grains.GetGrain<IPartition>(0);
        Assert.Equal(2, await partition.AddAsync(["a", "b", "a"]));
        Assert.True(await partition.PassAsync());
        Assert.Equal(new JobProgress(2, 2, 0, 3), await partition.GetProgressAsync());
        Assert.Equal(1, await partition.AddAsync(["b", "nobody"]));
        Assert.True(await partition.PassAsync());
        Assert.Equal(new JobProgress(3, 3, 1, 3), await partition.GetProgressAsync());
        Assert.Equal(4, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_line_that_cannot_be_a_user_is_skipped_and_counted()
    {
        const string Header = "UserID,the name of the user,the last login";
        Seed("a", 7);
        var partition = Grains.GetGrain<IPartition>(0);
        Assert.Equal(2, await partition.AddAsync([Header, "a"]));
        Assert.True(await partition.PassAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(new JobProgress(2, 2, 1, 2), await partition.GetProgressAsync());
        Assert.Equal(new WalkResult(true, 0, 50002), await WalkAsync(Header));
        Assert.Equal(2, _fake.Requests.Count);
    }

    private static string Response(int isComplete, string items)
        => $$"""
            {"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","CompleteFlag":{{isComplete}},
             "TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,
             "SessionItem":[{{items}}]}
            """;

    /// <summary>As a partition does it.</summary>
    private async Task<WalkResult> WalkAsync(string user)
    {
        while (true)
        {
            if (await Grains.GetGrain<IWalk>(user).RunAsync() is { } end)
                return end;
        }
    }

    private async Task<string?[]> PeersAsync(string user)
    {
        using var line = JsonDocument.Parse(await Grains.GetGrain<IWalk>(user).ExportAsync());
        return [.. line.RootElement.GetProperty("Items").EnumerateArray().Select(item => item.GetProperty("To_Account").GetString())];
    }

    private static void RegisterAgain(IReminderTable reminders, GrainId walk) =>
        Task.Run(async () => await reminders.UpsertRow((await reminders.ReadRow(walk, "walk"))!)).GetAwaiter().GetResult();

    private void Seed(string name, int conversations)
    {
        var user = _fake.User(name);
        foreach (var (i, peer) in Peers(conversations).Index())
            user.AddOneToOne(peer, DateTimeOffset.UnixEpoch.AddMinutes(i));
    }

    private static IEnumerable<string> Peers(int count) => Enumerable.Range(0, count).Select(i => $"peer_{i:00}");
}
