using System.Text;
using Chatwright;
using Chatwright.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class FailureTests : IDisposable
{
    private readonly FakeLogCollector _log = new();
    private readonly LoggerFactory _loggers;

    public FailureTests() => _loggers = new([new FakeLoggerProvider(_log)]);

    private IEnumerable<FakeLogRecord> Warnings => _log.GetSnapshot().Where(line => line.Level >= LogLevel.Warning);

    public void Dispose() => _loggers.Dispose();

    [Theory]
    [InlineData(WebhookFailureMode.Allow, Gate.Allowed, 200)]
    [InlineData(WebhookFailureMode.Refuse, Gate.Refused, 503)]
    public async Task A_handler_that_throws_is_answered_by_the_failure_mode(WebhookFailureMode mode, string reply, int joinedStatus)
    {
        var gate = Open(mode);
        foreach (var handler in Throwing())
        {
            gate.Handler.Sending = handler;
            Assert.Equal(reply, (await gate.SendAsync()).Text());
        }
        gate.Handler.Joined = _ => throw new InvalidOperationException("marker");
        Assert.Equal(joinedStatus, (await gate.JoinAsync()).StatusCode);
        Assert.Equal(
            Throwing().Count() + 1,
            Warnings.Count(line => line is { Id.Name: "WebhookHandlerFailed", Level: LogLevel.Error, Exception: not null }));
    }

    [Fact]
    public async Task A_reply_that_breaks_its_description_is_a_failure()
    {
        var gate = Open(WebhookFailureMode.Refuse);
        gate.Handler.Sending = (_, _) => new(MessageSendingReply.Allow with { Text = new string('a', 65) });
        Assert.Equal(Gate.Refused, (await gate.SendAsync()).Text());
        gate.Handler.Sending = (_, _) => new(MessageSendingReply.Allow with { Text = "\ud83d" });
        Assert.Equal(Gate.Refused, (await gate.SendAsync()).Text());
        gate.Handler.Sending = (_, _) => default;
        Assert.Equal(Gate.Refused, (await gate.SendAsync()).Text());
        var messages = Warnings.Select(line => line.Exception!.Message).ToList();
        Assert.Equal(3, messages.Count);
        Assert.StartsWith("MessageSendingReply: Text ", messages[0], StringComparison.Ordinal);
        Assert.Contains("surrogate", messages[1], StringComparison.Ordinal);
        Assert.Equal("The handler returned null in place of a MessageSendingReply.", messages[2]);
    }

    [Theory]
    [InlineData(WebhookFailureMode.Allow, Gate.Allowed)]
    [InlineData(WebhookFailureMode.Refuse, Gate.Refused)]
    public async Task A_late_handler_is_answered_at_the_deadline_and_cancelled(WebhookFailureMode mode, string reply)
    {
        var gate = Open(mode);
        var end = new TaskCompletionSource<MessageSendingReply>();
        var given = default(CancellationToken);
        gate.Handler.Sending = (_, token) =>
        {
            given = token;
            return new(end.Task);
        };
        var sending = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(1.49));
        await Task.Delay(20);
        Assert.False(sending.IsCompleted);
        Assert.False(given.IsCancellationRequested);
        gate.Clock.Advance(TimeSpan.FromSeconds(0.02));
        Assert.Equal(reply, (await sending).Text());
        await Eventually.Async(() => given.IsCancellationRequested);
        Assert.Single(_log.GetSnapshot(), line => line is { Id.Name: "WebhookHandlerLate", Level: LogLevel.Warning });

        end.SetException(new InvalidOperationException("too late"));
        await Eventually.Async(() => _log.GetSnapshot().Any(line => line is { Id.Name: "WebhookLateHandlerFailed", Exception.Message: "too late" }));
    }

    [Fact]
    public async Task A_handler_in_time_is_not_cancelled_by_its_deadline()
    {
        var gate = Open();
        var given = default(CancellationToken);
        gate.Handler.Sending = async (_, token) =>
        {
            given = token;
            await Task.Delay(TimeSpan.FromSeconds(1), gate.Clock, token);
            return MessageSendingReply.Refuse();
        };
        var sending = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Gate.Refused, (await sending).Text());
        gate.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(given.IsCancellationRequested);
        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task A_handler_that_obeys_its_token_leaves_no_second_line()
    {
        var gate = Open();
        gate.Handler.Sending = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return MessageSendingReply.Allow;
        };
        var sending = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        await sending;
        await Task.Delay(50);
        Assert.Equal("WebhookHandlerLate", Assert.Single(Warnings).Id.Name);
    }

    [Fact]
    public async Task Code_that_runs_on_cancellation_does_not_delay_the_reply()
    {
        var gate = Open();
        using var gateOfHandler = new ManualResetEventSlim();
        gate.Handler.Sending = async (_, token) =>
        {
            using var registration = token.Register(() => gateOfHandler.Wait(TimeSpan.FromSeconds(30)));
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return MessageSendingReply.Allow;
        };
        var sending = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Gate.Allowed, (await sending.WaitAsync(TimeSpan.FromSeconds(20))).Text());
        gateOfHandler.Set();
    }

    [Fact]
    public async Task Cancellation_by_the_caller_cancels_the_handler_and_makes_no_reply()
    {
        var gate = Open();
        using var stop = new CancellationTokenSource();
        var given = default(CancellationToken);
        gate.Handler.Sending = async (_, token) =>
        {
            given = token;
            await Task.Delay(Timeout.Infinite, token);
            return MessageSendingReply.Allow;
        };
        var sending = gate.SendAsync(token: stop.Token);
        await stop.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(stop.Token, thrown.CancellationToken);
        Assert.True(given.IsCancellationRequested);
        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task Cancellation_by_the_caller_does_not_wait_for_a_handler_that_ignores_it()
    {
        var gate = Open();
        using var stop = new CancellationTokenSource();
        gate.Handler.Sending = (_, _) => new(new TaskCompletionSource<MessageSendingReply>().Task);
        var sending = gate.SendAsync(token: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task The_time_of_a_handler_begins_with_the_request_and_not_with_the_handler()
    {
        var gate = Open(WebhookFailureMode.Refuse);
        gate.Handler.Sending = (_, _) => new(new TaskCompletionSource<MessageSendingReply>().Task);
        var source = new SingleHandler<GateWebhookHandler>(gate.Handler);
        var admission = gate.Receiver.Admit("POST", Gate.Query(), null);
        gate.Clock.Advance(TimeSpan.FromSeconds(1));
        var responding = gate.Receiver.RespondAsync(admission, source, Encoding.UTF8.GetBytes(Gate.SendingBody), default).AsTask();
        gate.Clock.Advance(TimeSpan.FromSeconds(0.51));
        Assert.Equal(Gate.Refused, (await responding.WaitAsync(TimeSpan.FromSeconds(30))).Text());

        admission = gate.Receiver.Admit("POST", Gate.Query(time: Gate.Time + 2), null);
        gate.Clock.Advance(TimeSpan.FromSeconds(9));
        var result = await gate.Receiver.RespondAsync(admission, source, Encoding.UTF8.GetBytes(Gate.SendingBody), default);
        Assert.Equal(Gate.Refused, result.Text());
        Assert.True(gate.Receiver.CreateDeadline(admission).IsCancellationRequested);
    }

    [Fact]
    public async Task What_fails_beside_the_handler_is_a_line_in_the_log()
    {
        var log = new ScriptedLog { Removing = () => throw new IOException("no store") };
        var gate = new Gate(options => (options.Log, options.FailureMode, options.LoggerFactory) = (log, WebhookFailureMode.Refuse, _loggers));
        gate.Handler.Joined = _ => throw new InvalidOperationException("marker");
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        Assert.Single(Warnings, line => line is { Id.Name: "WebhookLogFailed", Exception.Message: "no store" });
        var admission = gate.Receiver.Admit("POST", Gate.Query(), null);
        var scope = new ScriptedScope(gate.Handler, () => throw new IOException("no scope"));
        var result = await gate.Receiver.RespondAsync(admission, scope, Encoding.UTF8.GetBytes(Gate.SendingBody), default);
        Assert.Equal(Gate.Allowed, result.Text());
        Assert.Single(Warnings, line => line is { Id.Name: "WebhookScopeFailed", Exception.Message: "no scope" });
    }

    [Fact]
    public async Task Code_that_fails_on_cancellation_is_a_line_in_the_log()
    {
        var gate = Open();
        gate.Handler.Sending = async (_, token) =>
        {
            using var registration = token.Register(() => throw new InvalidOperationException("at the end"));
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return MessageSendingReply.Allow;
        };
        var sending = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        await sending;
        await Eventually.Async(() => Warnings.Any(line => line is { Id.Name: "WebhookLateHandlerFailed", Exception: AggregateException }));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task A_body_that_cannot_be_read_is_a_line_that_says_where(string body)
    {
        var gate = Open();
        await gate.SendAsync(body);
        var line = Assert.Single(Warnings, line => line.Id.Name == "WebhookUnreadable");
        Assert.Contains("what its description requires: $", line.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Func<MessageSendingWebhook, CancellationToken, ValueTask<MessageSendingReply>>> Throwing() =>
    [
        (_, _) => throw new InvalidOperationException("marker"),
        (_, _) => ValueTask.FromException<MessageSendingReply>(new InvalidOperationException("marker")),
        async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("marker");
        },
        (_, _) => throw new OperationCanceledException(),
        (_, _) => new(MessageSendingReply.Refuse(5)),
    ];

    private Gate Open(WebhookFailureMode mode = WebhookFailureMode.Allow)
        => new(options => (options.FailureMode, options.LoggerFactory) = (mode, _loggers));
}
