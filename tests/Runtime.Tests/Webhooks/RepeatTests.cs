using Chatwright;
using Xunit;

namespace Runtime.Tests.Webhooks;

public sealed class RepeatTests
{
    [Fact]
    public async Task A_repeat_is_acknowledged_without_the_handler_if_there_is_a_log()
    {
        var gate = new Gate(options => options.Log = new InMemoryWebhookLog(10));
        for (var i = 0; i < 3; i++)
            Assert.Equal(Gate.Allowed, (await gate.JoinAsync()).Text());
        Assert.Single(gate.Handler.Received);
        await gate.JoinAsync("""{"GroupId":"@TGS#2"}""");
        Assert.Equal(2, gate.Handler.Received.Count);
    }

    [Fact]
    public async Task Each_delivery_is_handled_without_a_log()
    {
        var gate = new Gate();
        await gate.JoinAsync();
        await gate.JoinAsync();
        Assert.Equal(2, gate.Handler.Received.Count);
        Assert.Equal(gate.Handler.Received[0].Context.DeduplicationKey, gate.Handler.Received[1].Context.DeduplicationKey);
    }

    [Fact]
    public async Task A_decision_is_made_each_time()
    {
        var gate = new Gate(options => options.Log = new InMemoryWebhookLog(10));
        await gate.SendAsync();
        await gate.SendAsync();
        Assert.Equal(2, gate.Handler.Received.Count);
    }

    [Fact]
    public async Task The_key_is_that_of_application_command_and_body()
    {
        var (gate, other) = (new Gate(), new Gate(options => options.SdkAppId = 1400000001));
        await gate.JoinAsync();
        await gate.SendAsync(query: Gate.Query(Gate.Joined, time: Gate.Time + 5, more: "&ClientIP=1"), body: Gate.JoinedBody);
        await gate.JoinAsync(Gate.JoinedBody + " ");
        await gate.SendAsync(Gate.JoinedBody, Gate.Query("One.Unknown"));
        await gate.SendAsync(Gate.JoinedBody, Gate.Query("Two.Unknown"));
        await other.SendAsync(Gate.JoinedBody, Gate.Query(Gate.Joined, app: "1400000001"));
        var keys = gate.Handler.Received.Concat(other.Handler.Received).Select(webhook => webhook.Context.DeduplicationKey).ToList();
        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(5, keys.Distinct().Count());
        // It is stored in places that outlive the process.
        Assert.Equal("651cacf075d77c758bd1cb976f55fe82", keys[0]);
    }

    [Fact]
    public async Task A_webhook_whose_handler_failed_is_handled_when_it_comes_again()
    {
        var gate = new Gate(options => (options.Log, options.FailureMode) = (new InMemoryWebhookLog(10), WebhookFailureMode.Refuse));
        gate.Handler.Joined = _ => throw new InvalidOperationException();
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        gate.Handler.Joined = _ => default;
        Assert.Equal(200, (await gate.JoinAsync()).StatusCode);
        await gate.JoinAsync();
        Assert.Equal(2, gate.Handler.Received.Count);
    }

    [Fact]
    public async Task A_log_that_fails_is_a_failure_of_the_handler()
    {
        var log = new ScriptedLog { Adding = () => throw new IOException("no store"), Removing = () => throw new IOException("no store") };
        var gate = new Gate(options => (options.Log, options.FailureMode) = (log, WebhookFailureMode.Refuse));
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        Assert.Empty(gate.Handler.Received);
    }

    /// <summary>As by the deadline, when the store has committed and its response is on the way.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_webhook_whose_log_fails_with_the_key_already_added_is_handled_when_it_comes_again(bool isCancelled)
    {
        var log = new CommittingLog(isCancelled ? new OperationCanceledException() : new IOException("the connection broke"));
        var gate = new Gate(options => (options.Log, options.FailureMode) = (log, WebhookFailureMode.Refuse));
        Assert.Equal(503, (await gate.JoinAsync()).StatusCode);
        Assert.Empty(gate.Handler.Received);
        Assert.Equal(200, (await gate.JoinAsync()).StatusCode);
        Assert.Equal(200, (await gate.JoinAsync()).StatusCode);
        Assert.Single(gate.Handler.Received);
    }

    [Fact]
    public async Task The_log_in_memory_forgets_the_oldest()
    {
        var log = new InMemoryWebhookLog(2);
        Assert.True(await log.TryAddAsync("a", default));
        Assert.True(await log.TryAddAsync("b", default));
        Assert.False(await log.TryAddAsync("a", default));
        Assert.True(await log.TryAddAsync("c", default));
        Assert.False(await log.TryAddAsync("b", default));
        Assert.True(await log.TryAddAsync("a", default));
        await log.RemoveAsync("a", default);
        await log.RemoveAsync("unheard of", default);
        Assert.False(await log.TryAddAsync("c", default));
        Assert.True(await log.TryAddAsync("a", default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryWebhookLog(0));
    }

    [Fact]
    public async Task The_log_in_memory_keeps_as_many_as_its_capacity_and_removed_ones_take_no_place()
    {
        var log = new InMemoryWebhookLog(2);
        foreach (var key in new[] { "a", "b", "c", "d" })
            Assert.True(await log.TryAddAsync(key, default));
        await log.RemoveAsync("c", default);
        Assert.True(await log.TryAddAsync("e", default));
        Assert.False(await log.TryAddAsync("d", default));
        // The oldest of the two is d, though c came before.
        Assert.True(await log.TryAddAsync("f", default));
        Assert.False(await log.TryAddAsync("e", default));
        Assert.True(await log.TryAddAsync("d", default));
    }

    /// <summary>Adds the first key, and throws all the same.</summary>
    private sealed class CommittingLog(Exception failure) : IWebhookLog
    {
        private readonly InMemoryWebhookLog _keys = new(10);
        private Exception? _failure = failure;

        public async ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken)
        {
            var isNew = await _keys.TryAddAsync(key, cancellationToken);
            return Interlocked.Exchange(ref _failure, null) is { } failure ? throw failure : isNew;
        }

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => _keys.RemoveAsync(key, cancellationToken);
    }
}
