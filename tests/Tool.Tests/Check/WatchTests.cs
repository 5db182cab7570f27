using System.Text.Json;
using Chatwright.Tool.Checking;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Check;

public sealed class WatchTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TimerCountingClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_checked_again_after_a_change_until_the_user_ends_it()
    {
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\n");
        using var ctrlC = new CancellationTokenSource();
        var watching = new ToolRun { Folder = _folder.Path, Time = _clock }.RunAsync(["check", "--watch", "--json"], ctrlC.Token);

        await NextLookAsync();
        _folder.Write("room.api.yaml", "endpoint: v4/room/list\nsaef: true\n");
        await NextLookAsync();
        await NextLookAsync();
        _folder.Write("other.api.yaml", "endpoint: v4/room/open\n");
        await NextLookAsync();
        await NextLookAsync();
        await ctrlC.CancelAsync();
        var run = await watching;

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        var checks = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([(1, 0), (1, 1), (2, 1)], checks.Select(check =>
            (check.GetProperty("files").GetInt32(), check.GetProperty("errors").GetInt32())));
    }

    [Fact]
    public async Task An_edit_of_the_settings_is_noticed_wherever_they_appear()
    {
        _folder.Write("Specs/room.api.yaml", "endpoint: v4/room/list\nsaef: true\n");
        using var ctrlC = new CancellationTokenSource();
        var watching = new ToolRun { Folder = _folder.Path, Time = _clock }.RunAsync(["check", "Specs", "--watch", "--json"], ctrlC.Token);

        await NextLookAsync();
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CW102.severity = none\n");
        await NextLookAsync();
        await NextLookAsync();
        await NextLookAsync();
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CW102.severity = warning\n");
        await NextLookAsync();
        await NextLookAsync();
        await NextLookAsync();
        File.Delete(Path.Combine(_folder.Path, ".globalconfig"));
        await NextLookAsync();
        await NextLookAsync();
        await NextLookAsync();
        await ctrlC.CancelAsync();

        var checks = (await watching).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal([(1, 0), (0, 0), (0, 1), (1, 0)], checks.Select(check =>
            (check.GetProperty("errors").GetInt32(), check.GetProperty("warnings").GetInt32())));
    }

    [Fact]
    public async Task A_search_that_takes_long_is_rare_and_changes_are_noticed_all_the_same()
    {
        var (file, searches) = (_folder.Write("a", "1"), 0);
        var watch = new FileWatch(_clock, () =>
        {
            searches++;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            return [file];
        });
        await using var changes = watch.ChangesAsync(CancellationToken.None).GetAsyncEnumerator();
        await changes.MoveNextAsync();

        var next = changes.MoveNextAsync().AsTask();
        for (var look = 0; look < 9; look++)
            await NextLookAsync();
        Assert.Equal(1, searches);
        _folder.Write("a", "22");
        for (var look = 0; look < 3 && !next.IsCompleted; look++)
            await NextLookAsync(next);

        Assert.True(await next);
        Assert.InRange(searches, 1, 2);
    }

    /// <summary>Lets the watch look once more, as soon as it waits for it.</summary>
    private async Task NextLookAsync(Task? end = null)
    {
        while (_clock.WaitingTimers == 0 && end is not { IsCompleted: true })
            await Task.Delay(1);
        _clock.Advance(TimeSpan.FromSeconds(1));
    }
}
