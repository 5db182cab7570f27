using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Samples.Tests.Harness;
using Xunit.Abstractions;

namespace Samples.Tests.FleetSample;

/// <summary>samples/Fleet as a user runs it.</summary>
public class FleetTests(ITestOutputHelper output)
{
    private const int Silos = 4;

    /// <summary>
    /// That permits keep to the limit whatever happens is tested with a clock that stands still. Here requests arrive over a network, from processes
    /// that must be given time: on a machine that is busy with something else they are held up on their way, and bunch. So it is measured until once
    /// all is as it should be; and it fails if that never was so though there was time.
    /// </summary>
    [RedisFact]
    public async Task Silos_together_keep_to_the_limit_in_any_second_and_use_nine_tenths_of_it()
    {
        const int Measurements = 2;
        var wasCalm = false;
        for (var i = 0; i < Measurements; i++)
        {
            var (counts, isBusy) = await MeasureAsync();
            // Silos that knew nothing of each other would make four times the calls.
            Assert.True(counts.Most < FleetRun.Limit * 2, $"{counts}");
            if (counts.Unexplained == 0 && counts.Used >= 0.9)
                return;
            wasCalm |= !isBusy;
        }
        Assert.False(wasCalm, "The limit was broken, or not used, on a machine that had time for it; see the output.");
        output.WriteLine("This machine was too busy to tell more.");
    }

    [Fact]
    public async Task Without_Redis_the_silos_run_in_one_process_and_say_what_that_does_not_survive()
    {
        await using var run = SampleProcess.Start("Fleet", [], "run", "4");
        await run.AssertEndsAsync(0);
        Assert.Contains("survives nothing", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("500 of 500 users done (0 of them skipped), 1460 pages", run.Output.Trim(), StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Without_an_app_a_run_over_Redis_calls_a_fake_of_its_own_and_goes_on_where_it_was_interrupted()
    {
        await using var redis = await RedisServer.StartAsync();
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Fleet"] = redis.ConnectionString };
        await using (var interrupted = SampleProcess.Start("Fleet", settings, "run", "2"))
        {
            await interrupted.UntilAsync(() => interrupted.Output.Contains("of 500 users done", StringComparison.Ordinal), "it had begun");
            await interrupted.UntilAsync(() => Count(interrupted, line => line.EndsWith("is up.", StringComparison.Ordinal)) == 2, "both silos ran");
            Assert.Equal(0, await interrupted.StopAsync());
            Assert.Equal(2, Count(interrupted, line => line == "Stopped."));
        }
        await using var run = SampleProcess.Start("Fleet", settings, "run", "2");
        await run.AssertEndsAsync(0);
        Assert.Contains("500 of 500 users done (0 of them skipped), 1460 pages", run.Output, StringComparison.Ordinal);

        static int Count(SampleProcess process, Func<string, bool> isMeant) => process.Output.Split('\n').Count(isMeant);
    }

    [Fact]
    public async Task A_silo_that_is_stopped_before_it_is_up_ends_in_good_order()
    {
        // A server that takes connections and says nothing keeps the silo at its start.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Fleet"] = $"{silent.LocalEndpoint}",
            ["Chat__Host"] = "Seoul",
            ["Chat__Credential__SdkAppId"] = "1400000000",
            ["Chat__Credential__SecretKey"] = "key",
            ["Chat__Credential__Identifier"] = "administrator",
        };
        await using var silo = SampleProcess.Start("Fleet", settings, "work");
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await silo.StopAsync());
        Assert.Contains("Stopped.", silo.Output.Split('\n'));
    }

    [Fact]
    public async Task A_silo_without_an_app_says_which_settings_it_needs()
    {
        await using var silo = SampleProcess.Start("Fleet", [new("ConnectionStrings__Fleet", "127.0.0.1:1")], "work");
        await silo.AssertEndsAsync(2);
        Assert.StartsWith("Chat:Host is required", silo.Output, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Users_are_added_counted_and_exported_by_commands_while_a_silo_runs()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 3, conversations: 7);
        using var folder = new TempFolder();
        await File.WriteAllLinesAsync(folder.File("users.txt"), [.. run.Users, "nobody", " user_0000 ", ""]);
        Assert.Equal("No silo runs. Start one: Fleet work", await QueryAsync(1, "status"));
        await run.StartSilosAsync(1);
        Assert.StartsWith("4 users are new. ", await QueryAsync(0, "init", folder.File("users.txt")), StringComparison.Ordinal);
        Assert.EndsWith("4 of 4 users done (1 of them skipped), 6 pages", await QueryAsync(0, "watch"), StringComparison.Ordinal);
        Assert.StartsWith("0 users are new. ", await QueryAsync(0, "init", folder.File("users.txt")), StringComparison.Ordinal);
        Assert.Equal("4 of 4 users done (1 of them skipped), 6 pages", await QueryAsync(0, "status"));
        var found = (await QueryAsync(0, "export")).Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("User").GetString()!);
        Assert.Equal(["nobody", "user_0000", "user_0001", "user_0002"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(50001, found["nobody"].GetProperty("Code").GetInt64());
        Assert.Equal(7, found["user_0002"].GetProperty("Items").GetArrayLength());

        async Task<string> QueryAsync(int exitCode, params string[] command)
        {
            await using var process = run.Start(command);
            await process.AssertEndsAsync(exitCode);
            return process.Output.Trim();
        }
    }

    [RedisFact]
    public async Task Users_who_failed_rest_and_are_walked_again()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 20, conversations: 12);
        run.Fake.OnAny().Fail(1004, "This user has no luck.").Times(30);
        var silos = await run.StartSilosAsync(2);
        await run.AddUsersAsync();
        output.WriteLine($"{await run.EndAsync()}");
        Assert.Contains(silos, silo => silo.Output.Contains("rests for a while", StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task A_silo_that_is_stopped_leaves_its_users_to_the_others_at_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: 60, conversations: 30);
        var silos = await run.StartSilosAsync(3, ("Fleet__ReminderPeriod", "01:00:00"), ("Fleet__Membership__ProbeTimeout", "00:01:00"));
        await run.AddUsersAsync();
        await run.UntilRequestedAsync(0.3);
        Assert.Equal(0, await silos[0].StopAsync());
        var counts = await run.EndAsync();
        output.WriteLine($"{counts}");
        Assert.InRange(counts.Repeated, 0, FleetRun.Walks);
    }

    [Fact]
    public async Task Commands_without_Redis_say_that_they_need_it()
    {
        foreach (var command in new[] { "work", "status", "watch", "export" })
        {
            await using var process = SampleProcess.Start("Fleet", [], command);
            await process.AssertEndsAsync(2);
            Assert.Contains("ConnectionStrings:Fleet is not set.", process.Output, StringComparison.Ordinal);
        }
    }

    private async Task<(Counts Counts, bool IsBusy)> MeasureAsync()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var run = await FleetRun.StartAsync(redis, users: FleetRun.Seconds * FleetRun.Limit / 4, conversations: 20);
        await run.StartSilosAsync(Silos);
        await run.AddUsersAsync();
        var counts = await run.EndAsync();
        output.WriteLine($"{counts}; {run.Meter}");
        output.WriteLine(run.Front.TenthsAroundTheMost());
        Assert.Equal(0, counts.Repeated);
        return (counts, run.Meter.IsBusy);
    }
}
