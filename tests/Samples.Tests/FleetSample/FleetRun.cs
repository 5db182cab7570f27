using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chatwright.Testing;
using Fleet.Commands;
using Fleet.Grains;
using Fleet.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Core.Internal;
using Orleans.Runtime;
using Orleans.Runtime.Placement;
using Samples.Tests.Harness;

namespace Samples.Tests.FleetSample;

/// <summary>A fake with users, and silos over Redis that walk them.</summary>
internal sealed class FleetRun : IAsyncDisposable
{
    /// <summary>The number of calls that all silos together may make in a second.</summary>
    public const int Limit = 100;

    /// <summary>The number of users that they walk at a time.</summary>
    public const int Walks = 64;

    /// <summary>How long the limit is measured. CHATWRIGHT_FLEET_SECONDS sets another time.</summary>
    public static readonly int Seconds = int.Parse(
        Environment.GetEnvironmentVariable("CHATWRIGHT_FLEET_SECONDS") ?? "30", CultureInfo.InvariantCulture);

    private static int s_runs;

    private readonly RedisServer _redis;
    private readonly string _job = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref s_runs)}");
    private readonly FakeUser[] _users;
    private readonly int _pageSize;
    private readonly List<SampleProcess> _silos = [];
    private IHost? _client;
    private StallMeter? _meter;

    private FleetRun(RedisServer redis, FakeTencentChat fake, CountingFront front, FakeUser[] users, int pageSize)
        => (_redis, Fake, Front, _users, _pageSize) = (redis, fake, front, users, pageSize);

    public FakeTencentChat Fake { get; }

    public CountingFront Front { get; }

    public IReadOnlyList<SampleProcess> Silos => _silos;

    /// <summary>Tells whether this machine had time for the walks.</summary>
    public StallMeter Meter => _meter!;

    public IEnumerable<string> Users => _users.Select(user => user.Id);

    /// <summary>The pages that all users have together.</summary>
    public int Pages => _users.Sum(user => Math.Max(1, (user.Conversations.Count + _pageSize - 1) / _pageSize));

    public IGrainFactory Grains => _client!.Services.GetRequiredService<IGrainFactory>();

    /// <param name="address">The address of this machine at which silos find it.</param>
    /// <param name="delay">How long the service takes for a call; 50 ms when null.</param>
    public static async Task<FleetRun> StartAsync(
        RedisServer redis, int users, int conversations, string address = "127.0.0.1", int pageSize = 5, TimeSpan? delay = null)
    {
        var fake = new FakeTencentChat(new() { PageSize = pageSize });
        var all = Enumerable.Range(0, users).Select(i => Seed(fake.User($"user_{i:0000}"), conversations)).ToArray();
        if (delay != TimeSpan.Zero)
            fake.OnAny().Delay(delay ?? TimeSpan.FromMilliseconds(50));
        return new(redis, fake, await CountingFront.StartAsync(fake, address), all, pageSize);
    }

    /// <summary>Starts silos, and waits until they are in the cluster.</summary>
    public async Task<SampleProcess[]> StartSilosAsync(int count, params (string Key, string Value)[] settings)
    {
        var silos = Enumerable.Range(0, count).Select(_ => StartSilo([], ("Fleet__Address", "127.0.0.1"), settings)).ToArray();
        foreach (var silo in silos)
            await UntilUpAsync(silo);
        return silos;
    }

    /// <summary>Starts a silo on a host of a network.</summary>
    public async Task<SampleProcess> StartSiloAsync(int host, params (string Key, string Value)[] settings)
    {
        var silo = StartSilo(CutNetwork.Starter(host), ("Fleet__Address", CutNetwork.Address(host)), settings);
        await UntilUpAsync(silo);
        return silo;
    }

    /// <summary>Runs a command of the sample.</summary>
    public SampleProcess Start(params string[] command) => SampleProcess.Start("Fleet", Settings(), command);

    /// <summary>Adds the users to the list, so that the silos begin.</summary>
    public async Task AddUsersAsync()
    {
        _client = FleetHost.CreateClient([$"--ConnectionStrings:Fleet={_redis.ConnectionString}", $"--Fleet:Job={_job}"], waitForSilo: true);
        await _client.StartAsync();
        _meter = new();
        Assert.Equal(_users.Length, await UserFile.AddAsync(Grains, Users.ToAsyncEnumerable()));
    }

    /// <summary>The silo in which a grain is active, as far as the cluster knows; null when it does not know now.</summary>
    public async Task<SampleProcess?> SiloOfAsync(GrainId grain)
    {
        try
        {
            var address = await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(Grains.GetGrain(grain));
            return address is null ? null : _silos.Find(silo => HasAddress(silo, address));
        }
        catch (Exception e) when (IsAway(e))
        {
            return null;
        }
    }

    /// <summary>Has a grain move to a silo, unless it is active there.</summary>
    public Task BringAsync(GrainId grain, SampleProcess silo) => UntilAsync(
        async () =>
        {
            if (await SiloOfAsync(grain) == silo)
                return true;
            try
            {
                var hosts = await Grains.GetGrain<IManagementGrain>(0).GetHosts();
                RequestContext.Set(IPlacementDirector.PlacementHintKey, hosts.Keys.Single(host => HasAddress(silo, host)));
                await Grains.GetGrain(grain).AsReference<IGrainManagementExtension>().MigrateOnIdle();
            }
            catch (Exception e) when (IsAway(e))
            {
                // It moves already.
            }
            return false;
        },
        $"{grain} was active in it");

    /// <summary>Waits until a part of the pages has been requested.</summary>
    public Task UntilRequestedAsync(double part)
        => UntilAsync(() => Task.FromResult(Front.Count >= part * Pages), $"{part:P0} of the pages were requested");

    /// <summary>Waits for something that the silos bring about.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, string what) => SampleProcess.UntilAsync(_silos, condition, what);

    /// <summary>Waits until all users are done.</summary>
    public async Task UntilDoneAsync(TimeSpan? patience = null)
    {
        var start = Stopwatch.GetTimestamp();
        var coordinator = Grains.GetGrain<ICoordinator>(0);
        while (await ProgressAsync(coordinator) is not { } progress || progress.Users < _users.Length || !progress.IsDone)
        {
            Assert.Contains(_silos, silo => !silo.HasExited);
            if (Stopwatch.GetElapsedTime(start) > (patience ?? TimeSpan.FromMinutes(2)))
                Assert.Fail($"{await ProgressAsync(coordinator)} only. The silos said:\n{string.Join("\n\n", _silos.Select(silo => silo.Output))}");
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }
    }

    /// <summary>Waits until all users are done, and each conversation is there once and in order.</summary>
    public async Task<Counts> EndAsync()
    {
        await UntilDoneAsync();
        var (lost, doubled) = (0, 0);
        foreach (var user in _users)
        {
            using var line = JsonDocument.Parse(await ExportAsync(user));
            var peers = line.RootElement.GetProperty("Items").EnumerateArray().Select(item => item.GetProperty("To_Account").GetString()!).ToArray();
            doubled += peers.Length - peers.Distinct().Count();
            lost += user.Conversations.Select(conversation => conversation.Peer.Id).Except(peers).Count();
            Assert.Equal(user.Conversations.Select(conversation => conversation.Peer.Id), peers);
        }
        var total = await Grains.GetGrain<ICoordinator>(0).GetProgressAsync();
        Assert.Equal((Pages, _users.Length), (total.Pages, total.Done));
        var (most, unexplained) = Front.MostInASecond(Limit, Meter);
        return new(Pages, Front.Repeated, lost, doubled, most, unexplained, Front.Used(Limit));
    }

    public async ValueTask DisposeAsync()
    {
        _meter?.Dispose();
        _client?.Dispose();
        foreach (var silo in _silos)
            await silo.DisposeAsync();
        await Front.DisposeAsync();
        await Fake.DisposeAsync();
    }

    private async Task<string> ExportAsync(FakeUser user)
    {
        string? line = null;
        await UntilAsync(
            async () =>
            {
                try
                {
                    line = await Grains.GetGrain<IWalk>(user.Id).ExportAsync();
                }
                catch (Exception e) when (IsAway(e))
                {
                    // The client found a silo that does not know yet that it was declared dead.
                }
                return line is not null;
            },
            $"{user.Id} was exported");
        return line!;
    }

    private static async Task<JobProgress?> ProgressAsync(ICoordinator coordinator)
    {
        try
        {
            return await coordinator.GetProgressAsync();
        }
        catch (Exception e) when (IsAway(e))
        {
            return null;
        }
    }

    /// <summary>The silo of a grain died, or Redis is away. The next call finds another silo.</summary>
    private static bool IsAway(Exception e) => e is OrleansException or TimeoutException or IOException;

    private static bool HasAddress(SampleProcess silo, SiloAddress address)
        => silo.Output.Contains($"Silo {address} is up", StringComparison.Ordinal);

    private static Task UntilUpAsync(SampleProcess silo)
        => silo.UntilAsync(() => silo.Output.Contains("is up", StringComparison.Ordinal), "it was in the cluster");

    private SampleProcess StartSilo(string[] starter, (string Key, string Value) address, (string Key, string Value)[] settings)
    {
        var silo = SampleProcess.StartBy(starter, "Fleet", Settings([address, .. settings]), "work");
        _silos.Add(silo);
        return silo;
    }

    private Dictionary<string, string> Settings(params IEnumerable<(string Key, string Value)> settings)
    {
        var given = new Dictionary<string, string>
        {
            ["ConnectionStrings__Fleet"] = _redis.ConnectionString,
            ["Chat__Host"] = Front.Address,
            ["Chat__Credential__SdkAppId"] = "1400000000",
            ["Chat__Credential__SecretKey"] = new FakeTencentChatOptions().SecretKey,
            ["Chat__Credential__Identifier"] = "administrator",
            ["Fleet__Job"] = _job,
            ["Fleet__Partitions"] = "32",
            ["Fleet__Walks"] = $"{Walks}",
            ["Fleet__WalksPerPartition"] = "4",
            ["Fleet__Rest"] = "00:00:00.5",
            ["Fleet__ReminderPeriod"] = "00:00:02",
            ["Fleet__Membership__ProbeTimeout"] = "00:00:01",
            ["Fleet__Membership__NumMissedProbesLimit"] = "2",
            ["Fleet__Membership__IAmAliveTablePublishTimeout"] = "00:00:02",
            ["Fleet__RateLimits__Reservation"] = "00:00:02",
            ["Fleet__RateLimits__Limits__v4/recentcontact/get_list__Permits"] = $"{Limit}",
            ["Fleet__RateLimits__Limits__v4/recentcontact/get_list__Window"] = "00:00:01",
        };
        foreach (var (key, value) in settings)
            given[key] = value;
        return given;
    }

    private static FakeUser Seed(FakeUser user, int conversations)
    {
        for (var i = 0; i < conversations; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i}"), DateTimeOffset.UnixEpoch.AddMinutes(i));
        return user;
    }
}
