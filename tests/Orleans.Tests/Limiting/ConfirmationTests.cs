using System.Collections.Concurrent;
using Chatwright;

namespace Orleans.Tests.Limiting;

/// <summary>Permits at the moment when their requests are sent, which may be long after they were given.</summary>
public sealed class ConfirmationTests : LimiterTestBase
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_permit_that_is_in_time_is_confirmed_at_once()
    {
        var lease = await GetAsync();
        Clock.Advance(Options.Slack - s_step);
        Assert.True(IsConfirmed(lease));
        Assert.Equal([1], Budget.Batches);
    }

    [Fact]
    public async Task A_permit_that_is_late_when_its_request_is_sent_is_replaced()
    {
        var lease = await GetAsync();
        Clock.Advance(s_late);
        await RunAsync(ConfirmAsync(lease), s_step);
        Assert.Equal([1, 1], Budget.Batches);
        Assert.True(IsConfirmed(lease));
        Clock.Advance(s_late);
        Assert.False(IsConfirmed(lease));
    }

    [Fact]
    public async Task The_caller_of_a_late_permit_is_the_first_of_those_who_wait()
    {
        var lease = await GetAsync();
        Clock.Advance(s_late);
        Budget.Next += TimeSpan.FromSeconds(1);
        var (second, first) = (CallAsync(), ConfirmAsync(lease));
        await RunAsync(Task.WhenAll(first, second), s_step);
        Assert.True((await first).At < await second);
    }

    [Fact]
    public async Task A_caller_who_gives_up_while_a_late_permit_is_replaced_leaves_the_next_one_to_others()
    {
        var lease = await GetAsync();
        Clock.Advance(s_late);
        Budget.Next += TimeSpan.FromSeconds(1);
        using var gives = new CancellationTokenSource();
        var confirming = lease.ConfirmAsync(gives.Token).AsTask();
        await gives.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => confirming);
        Assert.Equal(0, Limiter.GetStatistics().CurrentQueuedCount);
    }

    [Fact]
    public async Task After_the_end_of_the_limiter_a_late_permit_is_not_confirmed()
    {
        var lease = await GetAsync();
        await Limiter.DisposeAsync();
        Assert.True(IsConfirmed(lease));
        Clock.Advance(s_late);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await lease.ConfirmAsync(default));
    }

    /// <summary>The first requests of a process, which wait until code is compiled and connections are made.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_window_holds_more_requests_than_the_limit_however_long_they_wait_for_connections(int seed)
    {
        var random = new Random(seed);
        var connections = new ConcurrentQueue<TaskCompletionSource>();
        var (connected, sending, replaced) = (0, 0, 0);
        var callers = Enumerable.Range(0, 200).Select(_ => SendAsync()).ToArray();
        var all = Task.WhenAll(callers).WaitAsync(Patience);
        for (var end = Now + TimeSpan.FromSeconds(30); !all.IsCompleted;)
        {
            Assert.True(Now < end, "Requests are not sent.");
            await SettleAsync(all);
            if (random.Next(20) == 0)
                await ConnectAsync();
            await PassAsync(TimeSpan.FromMilliseconds(random.Next(10)), isAwaited: !connections.IsEmpty);
        }
        var sent = await all;
        Assert.All(sent, from => Assert.InRange(sent.Count(at => at >= from && at < from + Rate.Window), 1, Rate.Permits));
        Assert.InRange(replaced, 50, 200);

        async Task ConnectAsync()
        {
            for (; connections.TryDequeue(out var connection); connected++)
                connection.SetResult();
            // They resume on other threads, and time must not pass before they do.
            while (Volatile.Read(ref sending) < connected)
                await Task.Delay(1);
        }

        async Task<TimeSpan> SendAsync()
        {
            var connection = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var lease = Assert.IsAssignableFrom<ApiRateLimitLease>(await AcquireAsync(() => connections.Enqueue(connection)));
            await connection.Task;
            var confirming = ConfirmAsync(lease);
            Interlocked.Increment(ref sending);
            var (at, isReplaced) = await confirming;
            if (isReplaced)
                Interlocked.Increment(ref replaced);
            return at;
        }
    }

    private static bool IsConfirmed(ApiRateLimitLease lease) => lease.ConfirmAsync(default).AsTask().IsCompletedSuccessfully;

    private async Task<ApiRateLimitLease> GetAsync()
    {
        var caller = AcquireAsync();
        await RunAsync(caller, s_step);
        return Assert.IsAssignableFrom<ApiRateLimitLease>(await caller);
    }
}
