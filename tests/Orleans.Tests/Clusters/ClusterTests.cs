using Chatwright;
using Tests.Shared;

namespace Orleans.Tests.Clusters;

/// <summary>Real silos, real time: the permits that several of them hand out together.</summary>
[CollectionDefinition(nameof(ClusterTests), DisableParallelization = true)]
[Collection(nameof(ClusterTests))]
public sealed class ClusterTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private readonly SharedGrainStorage _storage = new();

    [Fact]
    public async Task Several_silos_and_a_client_keep_the_limit_together_and_use_it()
    {
        await using var cluster = await Cluster.StartAsync(3, _storage);
        using var meter = new StallMeter();
        var load = new Load();
        await load.RunAsync(TimeSpan.FromSeconds(6), [cluster.LimiterOf(0), cluster.LimiterOf(1), cluster.LimiterOf(2)]);
        Assert.InRange(load.MaxInASecond, 1, 200);
        Assert.True(load.Between(s_second, s_second * 6) >= 5 * 180 || meter.IsBusy, $"{load}; {meter}");
        Assert.InRange(_storage.Writes, 2, 6);
    }

    [Fact]
    public async Task Two_clusters_over_one_storage_hand_out_no_time_twice()
    {
        await using var one = await Cluster.StartAsync(1, _storage, Quick);
        await using var two = await Cluster.StartAsync(1, _storage, Quick);
        var load = new Load();
        await load.RunAsync(TimeSpan.FromSeconds(8), [one.LimiterOf(0), two.LimiterOf(0)]);
        Assert.InRange(load.MaxInASecond, 1, 200);
        Assert.True(load.Between(s_second * 3, s_second * 8) >= 5 * 100, $"{load}");
    }

    [Fact]
    public async Task When_the_silo_of_the_budget_is_killed_callers_wait_and_the_limit_is_kept()
    {
        await using var cluster = await Cluster.StartAsync(3, _storage, Quick);
        var load = new Load();
        var limiters = Enumerable.Range(0, 3).Select(cluster.LimiterOf).ToList();
        await load.RunAsync(s_second, limiters);
        var killed = await cluster.SiloOfBudgetAsync();
        var others = limiters.Where((_, silo) => cluster.Silos[silo] != killed).ToList();
        using var end = new CancellationTokenSource();
        var running = load.RunAsync(others, end.Token);
        await cluster.KillAsync(killed);
        var dead = load.Elapsed;
        await Task.Delay(s_second * 4);
        await end.CancelAsync();
        await running;
        Assert.InRange(load.MaxInASecond, 1, 200);
        Assert.True(load.Between(dead + s_second * 2, dead + s_second * 4) >= 2 * 100, $"{load}; dead at {dead}");
    }

    [Fact]
    public async Task When_the_silo_of_the_budget_stops_in_good_order_there_is_hardly_a_pause()
    {
        await using var cluster = await Cluster.StartAsync(3, _storage);
        var load = new Load();
        var limiters = Enumerable.Range(0, 3).Select(cluster.LimiterOf).ToList();
        await load.RunAsync(s_second, limiters);
        var stopped = await cluster.SiloOfBudgetAsync();
        var running = load.RunAsync(TimeSpan.FromSeconds(6), limiters.Where((_, silo) => cluster.Silos[silo] != stopped));
        await cluster.StopAsync(stopped);
        await running;
        Assert.InRange(load.MaxInASecond, 1, 200);
        var given = load.Given;
        Assert.InRange(given.Zip(given.Skip(1), (before, after) => after - before).Max(), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Callers_wait_while_the_storage_is_down_and_go_on_afterwards()
    {
        await using var cluster = await Cluster.StartAsync(1, _storage, Quick);
        var load = new Load();
        var running = load.RunAsync(TimeSpan.FromSeconds(9), [cluster.LimiterOf(0)]);
        await Task.Delay(2000);
        _storage.Before = static () => throw new IOException("The storage is down.");
        await Task.Delay(3000);
        var whileDown = load.Between(TimeSpan.FromSeconds(3.8), TimeSpan.FromSeconds(4.9));
        _storage.Before = static () => Task.CompletedTask;
        await running;
        Assert.InRange(load.MaxInASecond, 1, 200);
        Assert.Equal(0, whileDown);
        Assert.True(load.Between(s_second * 7, s_second * 9) >= 200, $"{load}");
    }

    private static void Quick(OrleansRateLimitOptions options) => options.Reservation = TimeSpan.FromSeconds(1);
}
