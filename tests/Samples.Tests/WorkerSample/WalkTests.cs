using Samples.Tests.Harness;

namespace Samples.Tests.WorkerSample;

/// <summary>samples/Worker as processes that are killed, stopped and started again.</summary>
public class WalkTests
{
    private const int Concurrency = 8;

    [Fact]
    public async Task A_walk_that_is_killed_again_and_again_loses_nothing_and_repeats_a_page_at_most()
    {
        const int Kills = 4;
        await using var run = await WorkerRun.StartAsync(users: 60);
        run.Fake.OnAny().Delay(TimeSpan.FromMilliseconds(20));
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var killed = run.Start();
            var before = run.Entries.Length;
            await killed.UntilAsync(() => run.Entries.Length >= before + 25, "25 pages were written");
            await killed.KillAsync();
            // As a process leaves it that dies while it writes.
            await File.AppendAllTextAsync(run.JournalPath, "{\"User\":\"user_0001\",\"Items\":[{\"Ty");
        }
        Assert.True(run.Entries.Length < run.Pages, "there was nothing left to do");

        await using var last = run.Start();
        await last.AssertEndsAsync(0);
        run.AssertWhole();
        Assert.InRange(run.Fake.Requests.Count, run.Pages, run.Pages + Kills * Concurrency);
        Assert.Equal(run.Pages, run.Entries.Length);
    }

    [Fact]
    public async Task Without_an_app_the_sample_calls_a_fake_of_its_own()
    {
        using var folder = new TempFolder();
        await using var process = SampleProcess.Start("Worker", new Dictionary<string, string> { ["Walk__Journal"] = folder.File("journal.jsonl") });
        await process.AssertEndsAsync(0);
        Assert.Contains("300 users done", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_that_is_stopped_ends_in_good_order_and_goes_on_later()
    {
        // So many that the signal comes before the end on a busy machine, too.
        await using var run = await WorkerRun.StartAsync(users: 200);
        run.Fake.OnAny().Delay(TimeSpan.FromMilliseconds(20));
        await using (var stopped = run.Start())
        {
            await stopped.UntilAsync(() => run.Entries.Length >= 20, "20 pages were written");
            Assert.Equal(0, await stopped.StopAsync());
            Assert.Contains("Run again", stopped.Output, StringComparison.Ordinal);
        }
        run.Fake.ClearSetups();
        await using var next = run.Start();
        await next.AssertEndsAsync(0);
        run.AssertWhole();

        run.Fake.ClearRequests();
        await using var idle = run.Start();
        await idle.AssertEndsAsync(0);
        Assert.Empty(run.Fake.Requests);
    }

    [Fact]
    public async Task Only_one_process_at_a_time_writes_to_a_journal()
    {
        await using var run = await WorkerRun.StartAsync(users: 40);
        run.Fake.OnAny().Delay(TimeSpan.FromMinutes(5));
        await using var first = run.Start(("Chat__Timeout", "Infinite"));
        await first.UntilAsync(() => run.Fake.Requests.Count > 0, "a page was asked for");
        await using var second = run.Start();
        await second.AssertEndsAsync(1);
        Assert.False(first.HasExited);
        await first.KillAsync();
        run.Fake.ClearSetups();
        await using var next = run.Start();
        await next.AssertEndsAsync(0);
        run.AssertWhole();
    }

    [Fact]
    public async Task Users_who_do_not_exist_or_are_listed_twice_do_not_hold_up_the_others()
    {
        await using var run = await WorkerRun.StartAsync(users: 10);
        await File.AppendAllLinesAsync(run.UsersPath, ["nobody", "", " user_0003 ", "user_0004"]);
        await using var process = run.Start();
        await process.AssertEndsAsync(0);
        var skipped = Assert.Single(run.Entries, entry => entry.TryGetProperty("Error", out _));
        Assert.Equal("nobody", skipped.GetProperty("User").GetString());
        Assert.Equal(run.Pages, run.Entries.Length - 1);
    }

    [Fact]
    public async Task A_line_that_cannot_be_a_user_is_skipped_with_a_message()
    {
        const string Header = "UserID,the name of the user,the last login";
        await using var run = await WorkerRun.StartAsync(users: 10);
        await File.WriteAllLinesAsync(run.UsersPath, [Header, .. await File.ReadAllLinesAsync(run.UsersPath)]);
        await using var process = run.Start();
        await process.AssertEndsAsync(0);
        Assert.Contains($"{Header} is skipped: ", process.Output, StringComparison.Ordinal);
        Assert.Contains("11 users done (0 by earlier runs, 1 skipped)", process.Output, StringComparison.Ordinal);
        var skipped = Assert.Single(run.Entries, entry => entry.TryGetProperty("Error", out _));
        Assert.Equal((Header, 50002), (skipped.GetProperty("User").GetString(), skipped.GetProperty("Error").GetInt32()));
        Assert.Equal(run.Pages, run.Entries.Length - 1);
    }

    [Fact]
    public async Task Faults_that_pass_are_tried_again_on_the_next_pass()
    {
        await using var run = await WorkerRun.StartAsync(users: 10);
        run.Fake.OnAny().Fail(50003).Times(5);
        await using var process = run.Start();
        await process.AssertEndsAsync(0);
        Assert.Contains("left for the next pass", process.Output, StringComparison.Ordinal);
        run.AssertWhole();
    }

    [Fact]
    public async Task A_wrong_key_stops_the_walk_and_marks_nobody_as_done()
    {
        await using var run = await WorkerRun.StartAsync(users: 40);
        await using (var process = run.Start(("Chat__Credential__SecretKey", "wrong"), ("Walk__FailuresInARow", "5")))
        {
            await process.AssertEndsAsync(1);
            Assert.Contains("5 users failed in a row", process.Output, StringComparison.Ordinal);
        }
        Assert.Empty(run.Entries);
        await using var next = run.Start();
        await next.AssertEndsAsync(0);
        run.AssertWhole();
    }

    [Theory]
    [InlineData("Walk__Concurrency", "0", "Walk:Concurrency must be at least 1.")]
    [InlineData("Walk__Users", "/nowhere", "Walk:Users must be a file")]
    [InlineData("Chat__Credential__SecretKey", "", "Chat:Credential:SecretKey is required")]
    public async Task A_setting_that_is_wrong_is_named(string key, string value, string message)
    {
        await using var run = await WorkerRun.StartAsync(users: 1);
        await using var process = run.Start((key, value));
        Assert.NotEqual(0, await process.EndAsync());
        Assert.Contains(message, process.Output, StringComparison.Ordinal);
    }
}
