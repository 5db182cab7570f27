using Chatwright;
using Chatwright.Webhooks;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>Repeats of a webhook whose handler has not ended.</summary>
public sealed class LateRepeatTests
{
    private readonly InMemoryWebhookLog _log = new(10);
    private readonly TaskCompletionSource _end = new();

    [Fact]
    public async Task A_repeat_of_a_webhook_whose_late_handler_fails_is_handled()
    {
        var gate = await OpenLateAsync();
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        Assert.Single(gate.Handler.Received);
        gate.Handler.Joined = _ => default;
        _end.SetException(new InvalidOperationException());
        await Eventually.Async(async () => (await gate.JoinAsync()).StatusCode == 200);
        Assert.Equal(2, gate.Handler.Received.Count);
    }

    [Fact]
    public async Task A_repeat_of_a_webhook_whose_late_handler_succeeds_is_acknowledged()
    {
        var gate = await OpenLateAsync();
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        _end.SetResult();
        await Eventually.Async(async () => (await gate.JoinAsync()).StatusCode == 200);
        Assert.Single(gate.Handler.Received);
    }

    [Fact]
    public async Task A_repeat_before_the_end_of_a_handler_in_time_is_to_come_again()
    {
        var gate = Open(WebhookFailureMode.Refuse);
        gate.Handler.Joined = _ => new(_end.Task);
        var first = gate.JoinAsync();
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        _end.SetResult();
        Assert.Equal(200, (await first).StatusCode);
        Assert.Equal(200, (await gate.JoinAsync()).StatusCode);
        Assert.Single(gate.Handler.Received);
        // The repeat in between tells nothing about handlers.
        Assert.Equal((2, 0), (gate.Receiver.Health.Handled, gate.Receiver.Health.Failed));
    }

    [Fact]
    public async Task A_repeat_is_acknowledged_where_failures_are()
    {
        var gate = await OpenLateAsync(WebhookFailureMode.Allow);
        Assert.Equal(Gate.Allowed, (await gate.JoinAsync()).Text());
        Assert.Single(gate.Handler.Received);
    }

    [Fact]
    public async Task Other_webhooks_and_decisions_are_handled_meanwhile()
    {
        var gate = await OpenLateAsync();
        gate.Handler.Joined = _ => default;
        Assert.Equal(200, (await gate.JoinAsync("""{"GroupId":"@TGS#2"}""")).StatusCode);
        var decision = new TaskCompletionSource<MessageSendingReply>();
        gate.Handler.Sending = (_, _) => new(decision.Task);
        var first = gate.SendAsync();
        gate.Handler.Sending = (_, _) => new(MessageSendingReply.Allow);
        Assert.Equal(Gate.Allowed, (await gate.SendAsync()).Text());
        decision.SetResult(MessageSendingReply.Refuse());
        Assert.Equal(Gate.Refused, (await first).Text());
        Assert.Equal(4, gate.Handler.Received.Count);
    }

    /// <summary>As after a change of the configuration, when another receiver takes the place of the first one.</summary>
    [Fact]
    public async Task Another_receiver_with_the_same_log_knows_of_the_handler()
    {
        await OpenLateAsync();
        var next = Open(WebhookFailureMode.Refuse);
        Assert.Equal(503, (await next.JoinAsync()).StatusCode);
        Assert.Empty(next.Handler.Received);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(503)]
    public async Task Nothing_is_kept_of_a_handler_that_has_ended(int status)
    {
        var gate = Open(WebhookFailureMode.Refuse);
        gate.Handler.Joined = _ => status == 200 ? default : throw new InvalidOperationException();
        Assert.Equal(status, (await gate.JoinAsync()).StatusCode);
        Assert.Equal(status, (await gate.JoinAsync()).StatusCode);
        Assert.True(KeysInProgress.Of(_log).TryAdd(gate.Handler.Received[0].Context.DeduplicationKey));
    }

    /// <summary>Opens a gate whose handler of a first webhook is late, ignores its token, and ends with <see cref="_end"/>.</summary>
    private async Task<Gate> OpenLateAsync(WebhookFailureMode mode = WebhookFailureMode.Refuse)
    {
        var gate = Open(mode);
        gate.Handler.Joined = _ => new(_end.Task);
        var late = gate.JoinAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(mode == WebhookFailureMode.Refuse ? 503 : 200, (await late).StatusCode);
        return gate;
    }

    private Gate Open(WebhookFailureMode mode) => new(options => (options.Log, options.FailureMode) = (_log, mode));
}
