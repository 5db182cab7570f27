using Microsoft.Extensions.Logging;

namespace Orleans.Tests.Limiting;

/// <summary>A logger that throws, and other exceptions where none is expected, do not keep callers from their permits.</summary>
public sealed class BrokenLogTests : LimiterTestBase
{
    public BrokenLogTests() => Logger = new BrokenLogger();

    [Fact]
    public async Task An_outage_that_cannot_be_logged_ends_like_any_other()
    {
        Budget.BeforeResponse = () => throw new TimeoutException("Nobody answers.");
        var caller = CallAsync();
        await RunAsync(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(50));
        Budget.BeforeResponse = static () => Task.CompletedTask;
        await RunAsync(caller, TimeSpan.FromMilliseconds(50)).WaitAsync(Patience);
    }

    [Fact]
    public async Task Late_permits_that_cannot_be_logged_fail_no_call()
    {
        var callers = Enumerable.Range(0, 2000).Select(_ => AcquireAsync()).ToList();
        await RunAsync(TimeSpan.FromMinutes(2.5), TimeSpan.FromMilliseconds(150));
        callers.Add(AcquireAsync());
        Assert.DoesNotContain(callers, caller => caller.IsFaulted);
    }

    [Fact]
    public async Task A_failure_that_ends_the_loop_does_not_keep_the_next_caller_from_starting_it_again()
    {
        Budget.BeforeResponse = static () => throw new UnreadableException();
        var first = CallAsync();
        for (var start = DateTime.UtcNow; Limiter.IsTaking; await Task.Delay(1))
            Assert.True(DateTime.UtcNow - start < Patience, "The loop goes on.");
        Budget.BeforeResponse = static () => Task.CompletedTask;
        var second = CallAsync();
        await RunAsync(Task.WhenAll(first, second), TimeSpan.FromMilliseconds(50)).WaitAsync(Patience);
    }

    private sealed class BrokenLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => throw new IOException("The disk is full.");
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException("There is no message.");
    }
}
