using Microsoft.Extensions.Logging;

namespace Orleans.Tests.Limiting;

/// <summary>The grain cannot be reached, or has no permits.</summary>
public sealed class OutageTests : LimiterTestBase
{
    [Fact]
    public async Task Callers_wait_while_the_grain_is_away_and_it_is_told_once()
    {
        Budget.BeforeResponse = () => throw new TimeoutException("Nobody answers.");
        var callers = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CallAsync()));
        await RunAsync(TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(100));
        Assert.InRange(Budget.Batches.Count, 30, 60);
        Assert.False(callers.IsCompleted);
        var line = Assert.Single(Log.Collector.GetSnapshot());
        Assert.Equal(
            (LogLevel.Warning, "There are no permits for v4/endpoint: the grain of the budget cannot be reached: Nobody answers. Calls wait."),
            (line.Level, line.Message));

        Budget.BeforeResponse = static () => Task.CompletedTask;
        await RunAsync(callers, TimeSpan.FromMilliseconds(10));
        Assert.Equal(2, Log.Collector.Count);
        Assert.Equal(LogLevel.Information, Log.LatestRecord.Level);
    }

    [Fact]
    public async Task A_second_outage_is_told_again()
    {
        for (var i = 0; i < 2; i++)
        {
            Budget.BeforeResponse = () => throw new TimeoutException("Nobody answers.");
            var caller = CallAsync();
            await RunAsync(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(50));
            Budget.BeforeResponse = static () => Task.CompletedTask;
            await RunAsync(caller, TimeSpan.FromMilliseconds(50));
        }
        Assert.Equal(4, Log.Collector.Count);
    }

    [Fact]
    public async Task A_reason_of_the_grain_is_told()
    {
        Budget.Response = new(0, TimeSpan.FromSeconds(1), "the storage is down");
        var caller = CallAsync();
        await RunAsync(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(50));
        Assert.InRange(Budget.Batches.Count, 8, 11);
        Assert.Equal("There are no permits for v4/endpoint: the storage is down. Calls wait.", Assert.Single(Log.Collector.GetSnapshot()).Message);
        Budget.Response = null;
        await RunAsync(caller, TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task A_limit_that_is_used_up_is_no_outage()
    {
        Budget.Response = new(0, TimeSpan.FromSeconds(1), null);
        _ = CallAsync();
        await RunAsync(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(50));
        Assert.Equal(0, Log.Collector.Count);
    }

    [Fact]
    public async Task A_grain_that_says_to_come_again_at_once_is_not_called_in_a_busy_loop()
    {
        Budget.Response = new(0, TimeSpan.FromSeconds(-5), null);
        _ = CallAsync();
        await RunAsync(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(5));
        Assert.InRange(Budget.Batches.Count, 10, 42);
    }

    [Fact]
    public async Task A_grain_that_gives_more_than_was_asked_for_is_not_believed()
    {
        Budget.Response = new(int.MaxValue, TimeSpan.Zero, null);
        await RunAsync(CallAsync(), TimeSpan.FromMilliseconds(10));
        Assert.Equal([1], Budget.Batches);
    }

    [Fact]
    public async Task A_call_that_never_ends_is_given_up()
    {
        var never = new TaskCompletionSource();
        Budget.BeforeResponse = () => never.Task;
        var caller = CallAsync();
        await RunAsync(TimeSpan.FromSeconds(9), TimeSpan.FromMilliseconds(100));
        Assert.Single(Budget.Batches);
        Budget.BeforeResponse = static () => Task.CompletedTask;
        await RunAsync(caller, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Many_late_permits_are_told_once_a_minute()
    {
        _ = Enumerable.Range(0, 2000).Select(_ => AcquireAsync()).ToArray();
        await RunAsync(TimeSpan.FromMinutes(2.5), TimeSpan.FromMilliseconds(150));
        var lines = Log.Collector.GetSnapshot().Where(line => line.Message.Contains("came too late", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.Second.Timestamp - pair.First.Timestamp >= TimeSpan.FromMinutes(1)));
    }
}
