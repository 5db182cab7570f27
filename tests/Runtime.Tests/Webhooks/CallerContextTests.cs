using System.Text;
using Chatwright;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>A receiver goes on on the thread pool, and not in the synchronization context of its caller, which may be busy or blocked.</summary>
public sealed class CallerContextTests
{
    private readonly CountingContext _context = new();

    [Fact]
    public async Task A_decision_that_takes_a_while()
    {
        var gate = new Gate();
        var end = new TaskCompletionSource<MessageSendingReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        gate.Handler.Sending = (_, _) => new(end.Task);
        await AssertFreeAsync(() => gate.SendAsync(), () => end.SetResult(MessageSendingReply.Allow));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_webhook_that_takes_a_while(bool hasLog)
    {
        var gate = new Gate(options => options.Log = hasLog ? new InMemoryWebhookLog(10) : null);
        var end = Pending();
        gate.Handler.Joined = _ => new(end.Task);
        await AssertFreeAsync(() => gate.JoinAsync(), end.SetResult);
    }

    [Fact]
    public async Task A_log_that_takes_a_while()
    {
        var end = Pending();
        var gate = new Gate(options => options.Log = new ScriptedLog { Adding = () => end.Task });
        await AssertFreeAsync(() => gate.JoinAsync(), end.SetResult);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_that_forgets_for_a_while(bool failsToAdd)
    {
        var end = Pending();
        var log = new ScriptedLog { Adding = () => failsToAdd ? throw new IOException() : Task.CompletedTask, Removing = () => end.Task };
        var gate = new Gate(options => options.Log = log);
        gate.Handler.Joined = _ => throw new InvalidOperationException();
        await AssertFreeAsync(() => gate.JoinAsync(), end.SetResult);
    }

    [Fact]
    public async Task Services_whose_disposal_takes_a_while()
    {
        var end = Pending();
        var gate = new Gate();
        var admission = gate.Receiver.Admit("POST", Gate.Query(Gate.Joined), null);
        var (source, body) = (new ScriptedScope(gate.Handler, () => end.Task), Encoding.UTF8.GetBytes(Gate.JoinedBody));
        await AssertFreeAsync(() => gate.Receiver.RespondAsync(admission, source, body, default).AsTask(), end.SetResult);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_that_is_late_at_once(bool listensToItsToken)
    {
        var gate = new Gate();
        var end = Pending();
        gate.Handler.Joined = token =>
        {
            if (listensToItsToken)
                token.Register(() => { });
            gate.Clock.Advance(TimeSpan.FromSeconds(9));
            return new(end.Task);
        };
        await AssertFreeAsync(() => gate.JoinAsync(), end.SetResult);
    }

    /// <summary>Sends in the context, lets go what the receiver waits for, and looks at what the context got to do.</summary>
    private async Task AssertFreeAsync(Func<Task<WebhookResult>> send, Action release)
    {
        var sending = _context.Run(send);
        release();
        Assert.Equal(200, (await sending.WaitAsync(TimeSpan.FromSeconds(30))).StatusCode);
        await Task.Delay(20);
        Assert.Equal(0, _context.Posts);
    }

    private static TaskCompletionSource Pending() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Counts what it is given to do, and has the thread pool do it.</summary>
    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        internal int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }

        internal T Run<T>(Func<T> action)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return action();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }
}
