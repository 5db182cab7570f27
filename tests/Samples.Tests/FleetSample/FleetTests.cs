using Samples.Tests.Harness;
using Xunit.Abstractions;

namespace Samples.Tests.FleetSample;

/// <summary>samples/Fleet as several processes over a real database.</summary>
public class FleetTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Workers = 3;
    private const int Concurrency = 16;

    private const int Limit = 100;

    /// <summary>
    /// That permits keep to the limit whatever happens is tested by a clock that stands still. Here requests arrive over a network, from processes
    /// that must be given time: on a machine that is busy with something else they are held up on their way, and bunch. So it is measured until once
    /// all is as it should be; and it fails if that never was so though there was time.
    /// </summary>
    [PostgresFact]
    public async Task Workers_together_keep_to_the_limit_in_any_second_and_use_nine_tenths_of_it()
    {
        const int Measurements = 4;
        var wasCalm = false;
        for (var i = 0; i < Measurements; i++)
        {
            using var meter = new StallMeter();
            var (most, used) = await MeasureAsync();
            output.WriteLine($"{meter}; at most {most} calls in a second, {used:P1} of the limit used");
            // Workers that knew nothing of each other would make three times the calls.
            Assert.True(most < Limit * 2 && used > 0.5, $"at most {most} calls in a second, {used:P1} of the limit used");
            if (most <= Limit && used >= 0.9)
                return;
            wasCalm |= !meter.IsBusy;
        }
        Assert.False(wasCalm, "The limit was broken, or not used, on a machine that had time for it; see the output.");
        output.WriteLine("This machine was too busy to tell more.");
    }

    [PostgresFact]
    public async Task Workers_that_are_killed_lose_nothing_and_repeat_a_page_for_each_user_they_held_at_most()
    {
        const int Kills = 2;
        await using var run = await FleetRun.StartAsync(server, users: 80, conversations: 30);
        await using var survivor = run.Work();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var victim = run.Work();
            var enough = kill * run.Pages / 4;
            await run.UntilKeptAsync(enough, victim);
            await victim.KillAsync();
        }
        Assert.False(survivor.HasExited);
        await survivor.AssertEndsAsync(0);
        await run.AssertWholeAsync();
        Assert.InRange(run.Front.Count, run.Pages, run.Pages + Kills * Concurrency);
        output.WriteLine($"{run.Pages} pages, {run.Front.Count - run.Pages} of them asked for twice");
    }

    [PostgresFact]
    public async Task A_database_that_restarts_under_load_is_ridden_out()
    {
        await using var run = await FleetRun.StartAsync(server, users: 80, conversations: 30);
        var workers = Enumerable.Range(0, Workers).Select(_ => run.Work(("Fleet__Permits", $"{Limit}"))).ToArray();
        string[] modes = ["fast", "immediate"];
        for (var i = 0; i < modes.Length; i++)
        {
            var enough = (i + 1) * run.Pages / 4;
            await run.UntilKeptAsync(enough, workers[0]);
            await server.StopAsync(modes[i]);
            await Task.Delay(TimeSpan.FromSeconds(1));
            Assert.All(workers, worker => Assert.False(worker.HasExited, worker.Output));
            await server.StartAsync();
            run.Reconnect();
        }
        foreach (var worker in workers)
        {
            await worker.AssertEndsAsync(0);
            Assert.Contains("The database is away", worker.Output, StringComparison.Ordinal);
            await worker.DisposeAsync();
        }
        await run.AssertWholeAsync();
        output.WriteLine($"{run.Pages} pages, {run.Front.Count - run.Pages} of them asked for twice; at most {Most(run.Front.Arrivals)} in a second");
        Assert.InRange(run.Front.Count, run.Pages, run.Pages + modes.Length * Workers * Concurrency);
    }

    [PostgresFact]
    public async Task A_worker_that_is_stopped_gives_its_users_back_at_once()
    {
        await using var run = await FleetRun.StartAsync(server, users: 40, conversations: 30);
        (string, string) longLease = ("Fleet__Lease", "01:00:00");
        await using (var stopped = run.Work(longLease))
        {
            await run.UntilKeptAsync(40, stopped);
            Assert.Equal(0, await stopped.StopAsync());
        }
        await using var next = run.Work(longLease);
        await next.AssertEndsAsync(0);
        await run.AssertWholeAsync();
    }

    [PostgresFact]
    public async Task Without_an_app_a_crew_calls_a_fake_of_its_own()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Fleet"] = await server.CreateDatabaseAsync() };
        await using var crew = SampleProcess.Start("Fleet", settings, "run", "2");
        await crew.AssertEndsAsync(0);
        Assert.Contains("500 of 500 users done", crew.Output, StringComparison.Ordinal);
        await using var status = SampleProcess.Start("Fleet", settings, "status");
        await status.AssertEndsAsync(0);
        Assert.Equal("500 of 500 users done (0 of them skipped), 1460 pages", status.Output.Trim());
    }

    [PostgresFact]
    public async Task A_crew_that_is_stopped_takes_its_workers_along()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Fleet"] = await server.CreateDatabaseAsync() };
        await using var crew = SampleProcess.Start("Fleet", settings, "run", "2");
        await crew.UntilAsync(
            () => crew.Output.Split('\n').Count(line => line.Contains("Application started", StringComparison.Ordinal)) == 2,
            "both workers run");
        Assert.Equal(0, await crew.StopAsync());
        Assert.Equal(2, crew.Output.Split('\n').Count(line => line.Contains("Stopped. This worker kept", StringComparison.Ordinal)));
    }

    [PostgresFact]
    public async Task A_worker_without_tables_says_so()
    {
        await using var run = await FleetRun.StartAsync(server, users: 1, conversations: 1);
        await using var worker = run.Work(("Fleet__Budget", "of another app"));
        await using var blind = run.Work(("ConnectionStrings__Fleet", ""));
        await worker.AssertEndsAsync(1);
        Assert.Contains("There is no budget of another app in the database. Run init first.", worker.Output, StringComparison.Ordinal);
        await blind.AssertEndsAsync(2);
        Assert.Contains("ConnectionStrings:Fleet is not set.", blind.Output, StringComparison.Ordinal);
    }

    private async Task<(int Most, double Used)> MeasureAsync()
    {
        await using var run = await FleetRun.StartAsync(server, users: 400, conversations: 10);
        var workers = Enumerable.Range(0, Workers).Select(_ => run.Work(("Fleet__Permits", $"{Limit}"))).ToArray();
        foreach (var worker in workers)
        {
            await worker.AssertEndsAsync(0);
            output.WriteLine(worker.Output.Split('\n').Last(line => line.Contains("kept", StringComparison.Ordinal)));
            await worker.DisposeAsync();
        }
        await run.AssertWholeAsync();
        Assert.Equal(run.Pages, run.Front.Count);
        var arrivals = run.Front.Arrivals;
        return (Most(arrivals), Used(arrivals));
    }

    /// <summary>The most requests that arrived in any one second.</summary>
    private static int Most(double[] arrivals)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < arrivals.Length; last++)
        {
            while (arrivals[last] - arrivals[first] >= 1)
                first++;
            most = Math.Max(most, last - first + 1);
        }
        return most;
    }

    /// <summary>The part of the limit that was used between the start of the last worker and the time when users ran out.</summary>
    private static double Used(double[] arrivals)
    {
        var (from, to) = (arrivals[0] + 1.5, arrivals[^1] - 1);
        return arrivals.Count(arrival => arrival >= from && arrival < to) / (Limit * (to - from));
    }
}
