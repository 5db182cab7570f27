using Orleans.Runtime;
using Samples.Tests.Harness;
using Xunit.Abstractions;

namespace Samples.Tests.FleetSample;

/// <summary>
/// Something dies, stands still or is cut off while four silos work: nothing is lost, and at most the page under way of each user that was walked
/// there is requested again.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int Silos = 4;

    private static readonly GrainId s_budget = GrainId.Create("chatwright.budget", "1400000000/v4/recentcontact/get_list");

    [RedisFact]
    public async Task A_silo_that_is_killed_loses_nothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 120, conversations: 40);
        await run.StartSilosAsync(Silos);
        await run.AddUsersAsync();
        await run.UntilRequestedAsync(0.3);
        var holder = await HolderAsync(run);
        await run.Silos.First(silo => silo != holder).KillAsync();
        await AssertCountsAsync(run, faults: 1);
    }

    [RedisFact]
    public async Task The_silo_of_the_budget_that_is_killed_loses_nothing_and_nobody_exceeds_the_limit()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 120, conversations: 40);
        await run.StartSilosAsync(Silos);
        await run.AddUsersAsync();
        foreach (var part in new[] { 0.25, 0.5 })
        {
            await run.UntilRequestedAsync(part);
            await (await HolderAsync(run)).KillAsync();
        }
        await AssertCountsAsync(run, faults: 2);
    }

    [RedisFact]
    public async Task A_silo_that_stands_still_for_ten_seconds_and_goes_on_repeats_nothing_that_others_have_done()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 150, conversations: 60);
        await run.StartSilosAsync(Silos);
        await run.AddUsersAsync();
        await run.UntilRequestedAsync(0.2);
        var silo = await HolderAsync(run);
        await silo.SignalAsync("STOP");
        await Task.Delay(TimeSpan.FromSeconds(10));
        await silo.SignalAsync("CONT");
        await AssertCountsAsync(run, faults: 1);
    }

    [RedisFact]
    public async Task A_Redis_server_that_is_stopped_and_one_that_is_killed_are_ridden_out()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 120, conversations: 40);
        var silos = await run.StartSilosAsync(Silos);
        await run.AddUsersAsync();
        await run.UntilRequestedAsync(0.25);
        await redis.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        await redis.StartAgainAsync();
        await run.UntilRequestedAsync(0.5);
        await redis.KillAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        await redis.StartAgainAsync();
        await AssertCountsAsync(run, faults: 2 * Silos);
        Assert.All(silos, silo => Assert.False(silo.HasExited, silo.Output));
        Assert.Contains(silos, silo => silo.Output.Contains("is away", StringComparison.Ordinal));
    }

    /// <summary>
    /// The silo that is cut off learns late that the others declared it dead: it holds the budget, the coordinator and walks, all of which are
    /// active twice meanwhile.
    /// </summary>
    [CutNetworkFact]
    public async Task A_silo_that_is_cut_off_from_the_others_while_both_reach_Redis_and_the_service_doubles_nothing()
    {
        await using var network = await CutNetwork.CreateAsync(Silos);
        await using var redis = await RedisServer.StartAsync(CutNetwork.Gateway);
        await using var run = await FleetRun.StartAsync(redis, users: 150, conversations: 60, CutNetwork.Gateway);
        var alone = await run.StartSiloAsync(0, ("Fleet__Membership__ProbeTimeout", "00:00:06"));
        await run.AddUsersAsync();
        await run.UntilRequestedAsync(0.05);
        for (var host = 1; host < Silos; host++)
            await run.StartSiloAsync(host);
        await run.UntilRequestedAsync(0.3);
        Assert.Same(alone, await HolderAsync(run));
        await network.CutAsync(0);
        await Task.Delay(TimeSpan.FromSeconds(10));
        Assert.False(alone.HasExited, alone.Output);
        await network.MendAsync(0);
        await AssertCountsAsync(run, faults: 1);
        await alone.EndAsync();
        Assert.Contains("I have been told I am dead", alone.Output, StringComparison.Ordinal);
    }

    /// <summary>The silo that holds the budget.</summary>
    private static async Task<SampleProcess> HolderAsync(FleetRun run)
    {
        SampleProcess? holder = null;
        await run.UntilAsync(async () => (holder = await run.SiloOfAsync(s_budget)) is { HasExited: false }, "the budget was active");
        return holder!;
    }

    /// <summary>A walk that a fault hits repeats one page; the fault may hit all that are under way.</summary>
    private async Task AssertCountsAsync(FleetRun run, int faults)
    {
        var counts = await run.EndAsync();
        output.WriteLine($"{counts}; {run.Meter}");
        output.WriteLine(run.Front.TenthsAroundTheMost());
        Assert.Equal((0, 0), (counts.Lost, counts.Doubled));
        Assert.InRange(counts.Repeated, 0, faults * FleetRun.Walks);
        // On a busy machine requests that are held up on their way arrive together.
        Assert.True(counts.Most <= (run.Meter.IsBusy ? 2 * FleetRun.Limit : FleetRun.Limit), $"{counts}; {run.Meter}");
    }
}
