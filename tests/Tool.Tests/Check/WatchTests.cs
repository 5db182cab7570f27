using System.Text.Json;
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

    /// <summary>Lets the watch look once more, as soon as it waits for it.</summary>
    private async Task NextLookAsync()
    {
        while (_clock.WaitingTimers == 0)
            await Task.Yield();
        _clock.Advance(TimeSpan.FromSeconds(1));
    }
}
