using System.Diagnostics;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Webhooks;
using Xunit;

namespace Runtime.Tests.Telemetry;

[Collection(nameof(TelemetryCollection))]
public sealed class WebhookTelemetryTests : IDisposable
{
    private readonly Listening _listening = new();

    public void Dispose() => _listening.Dispose();

    [Theory]
    [InlineData("a handler that has ended")]
    [InlineData("a handler that has failed")]
    [InlineData("a handler that goes on")]
    public async Task The_span_of_a_webhook_is_not_left_to_the_caller(string kind)
    {
        var gate = Open();
        var end = new TaskCompletionSource<Webhooks.Emitted.MessageSendingReply>();
        gate.Handler.Sending = (_, _) => kind switch
        {
            "a handler that has ended" => new(Webhooks.Emitted.MessageSendingReply.Allow),
            "a handler that has failed" => throw new InvalidOperationException(),
            _ => new(end.Task),
        };
        var response = gate.SendAsync();
        Assert.Same(_listening.Root, Activity.Current);
        end.SetResult(Webhooks.Emitted.MessageSendingReply.Allow);
        await response;
        Assert.Same(_listening.Root, Activity.Current);
        Assert.Equal(_listening.Root.SpanId, Assert.Single(_listening.Spans).ParentSpanId);
    }

    [Fact]
    public async Task Outcomes_and_refusals_are_measured()
    {
        var gate = Open();
        await gate.SendAsync();
        await gate.SendAsync("{}");
        await gate.SendAsync("{}", Gate.Query("Some.Other"));
        await gate.JoinAsync();
        await gate.JoinAsync();
        gate.Handler.Sending = (_, _) => throw new InvalidOperationException();
        await gate.SendAsync();
        gate.Handler.Sending = (_, _) => new(new TaskCompletionSource<Webhooks.Emitted.MessageSendingReply>().Task);
        var late = gate.SendAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        await late;
        for (var i = 0; i < 3; i++)
            await gate.SendAsync(query: Gate.Query(token: "wrong"));
        await gate.SendAsync(method: "GET");

        const string Sending = $"chatwright.service=Gate chatwright.webhook.command={Gate.Sending}";
        const string Joined = $"chatwright.service=Gate chatwright.webhook.command={Gate.Joined}";
        Assert.Equal(
            [
                $"1 {Sending} chatwright.webhook.outcome=failed error.type=System.InvalidOperationException http.response.status_code=200",
                $"1 {Sending} chatwright.webhook.outcome=handled http.response.status_code=200",
                $"1 {Sending} chatwright.webhook.outcome=late error.type=timeout http.response.status_code=200",
                $"1 {Sending} chatwright.webhook.outcome=unreadable http.response.status_code=200",
                $"1 {Joined} chatwright.webhook.outcome=handled http.response.status_code=200",
                $"1 {Joined} chatwright.webhook.outcome=repeated http.response.status_code=200",
                "1 chatwright.service=Gate chatwright.webhook.command=_OTHER chatwright.webhook.outcome=unknown http.response.status_code=200",
            ],
            Points("chatwright.webhook.duration"));
        Assert.Equal(
            [
                "1 chatwright.service=Gate error.type=method http.response.status_code=405",
                "3 chatwright.service=Gate error.type=signature http.response.status_code=401",
            ],
            Points("chatwright.webhook.refusals"));
        Assert.Equal(
            [Gate.Sending, Gate.Sending, "unknown webhook", Gate.Joined, Gate.Joined, Gate.Sending, Gate.Sending],
            _listening.Spans.Select(span => span.OperationName));
        Assert.All(_listening.Spans, span => Assert.Equal(_listening.Root.SpanId, span.ParentSpanId));
    }

    /// <summary>The operator of the receiver sees a line and a measurement for each refused request; its sender sees the status alone.</summary>
    [Theory]
    [InlineData("wrong token", 401, "signature", "it has no signature, or one that fits none of the Tokens")]
    [InlineData("old time", 401, "age", "its RequestTime differs from the clock by more than MaxAge (301 s)")]
    [InlineData("replay", 401, "age", "its RequestTime differs from the clock by more than MaxAge (301 s)")]
    [InlineData("another app", 403, "app_id", "it is for another application (1400000001)")]
    [InlineData("2 MiB", 413, "size", "its body is larger than MaxBodyBytes")]
    [InlineData("GET", 405, "method", "its method is not POST")]
    [InlineData("broken JSON", 400, "body", "its body is not JSON")]
    [InlineData("no command", 400, "query", "its query lacks a parameter, repeats one, or has a broken one")]
    [InlineData("repeated parameter", 400, "query", "its query lacks a parameter, repeats one, or has a broken one")]
    [InlineData("XML", 415, "content_type", "its query announces a body that is not JSON")]
    public async Task Each_refusal_has_a_status_a_line_and_a_measurement(string request, int status, string reason, string problem)
    {
        var gate = Open();
        Assert.Equal(status, await RefuseAsync(gate, request));
        var line = Assert.Single(_listening.Lines, line => line.Id.Name == "WebhookRefused");
        Assert.Equal(
            $"A webhook request for Gate was refused with {status}: {problem}. 0 more since the last such line.", line.Message);
        Assert.Equal(
            [$"1 chatwright.service=Gate error.type={reason} http.response.status_code={status}"], Points("chatwright.webhook.refusals"));
        Assert.Equal(status == 401 ? 1 : 0, gate.Receiver.Health.Unverified);
    }

    /// <summary>A webhook that comes again within its age is no refusal: the service repeats it, and so it is acknowledged.</summary>
    [Fact]
    public async Task A_replay_within_the_age_is_acknowledged_and_measured_as_repeated()
    {
        var gate = Open();
        await gate.JoinAsync();
        var result = await gate.JoinAsync();
        Assert.Equal((200, 1), (result.StatusCode, gate.Handler.Received.Count));
        Assert.Contains(Points("chatwright.webhook.duration"), point => point.Contains("outcome=repeated", StringComparison.Ordinal));
        Assert.Contains(_listening.Lines, line => line.Message.EndsWith(": repeated.", StringComparison.Ordinal));
        Assert.Empty(Points("chatwright.webhook.refusals"));
    }

    [Fact]
    public async Task Refusals_of_one_reason_are_one_line_in_ten_seconds()
    {
        var gate = Open();
        for (var second = 0; second < 21; second++)
        {
            await gate.SendAsync(query: Gate.Query(token: "wrong", time: Gate.Time + second));
            await gate.SendAsync(method: "GET");
            gate.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var lines = _listening.Lines.Where(line => line.Id.Name == "WebhookRefused").Select(line => line.Message).ToList();
        Assert.Equal(3, lines.Count(line => line.Contains("signature", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.Contains("POST", StringComparison.Ordinal)));
        Assert.EndsWith(" 9 more since the last such line.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_token_nor_signature_is_told_to_anybody()
    {
        const string Token = "marker-token-5d0a7c1e";
        var gate = Open(Token);
        await gate.SendAsync(query: Gate.Query(token: Token));
        await gate.SendAsync("{", Gate.Query(token: Token));
        await gate.SendAsync("{}", Gate.Query("Any.Other", Token, more: "&ClientIP=1&ClientIP=2"));
        await gate.SendAsync(query: Gate.Query(token: Token, time: Gate.Time - 5000));
        await gate.SendAsync(query: Gate.Query(token: Token, app: "1"));
        var everything = _listening.Everything();
        Assert.Contains("WebhookRefused", string.Join(' ', _listening.Lines.Select(line => line.Id.Name)), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(WebhookSignature.Create(Token, Gate.Time), everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deviations_are_counted_and_logged_once()
    {
        var gate = Open();
        for (var i = 0; i < 3; i++)
            await gate.SendAsync("""{"From_Account":"ann","EventTime":"1670574414123"}""");
        Assert.Equal(
            [$"3 chatwright.response.member=$.EventTime chatwright.service=Gate chatwright.webhook.command={Gate.Sending}"],
            Points("chatwright.webhook.deviations"));
        Assert.Single(_listening.Lines, line => line.Id.Name == "WebhookDeviated");
    }

    [Fact]
    public async Task A_webhook_that_its_caller_cancels_is_measured_as_failed_whether_its_handler_ends_or_not()
    {
        var gate = Open();
        using var stop = new CancellationTokenSource();
        var end = new TaskCompletionSource<Webhooks.Emitted.MessageSendingReply>();
        gate.Handler.Sending = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Webhooks.Emitted.MessageSendingReply.Allow;
        };
        var obeying = gate.SendAsync(token: stop.Token);
        gate.Handler.Sending = (_, _) => new(end.Task);
        var ignoring = gate.SendAsync(token: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => obeying);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ignoring);
        gate.Handler.Sending = (_, _) => throw new OperationCanceledException(stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.SendAsync(token: stop.Token));
        Assert.All(_listening.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Equal(3, _listening.Spans.Count);
        Assert.Equal(3, Points("chatwright.webhook.duration").Sum(point => int.Parse(point.AsSpan(0, 1), provider: null)));
        Assert.All(
            Points("chatwright.webhook.duration"),
            point => Assert.Matches("outcome=failed error.type=System[.a-zA-Z]*CanceledException http.response.status_code=0$", point));
        Assert.Equal(default, gate.Receiver.Health);
    }

    [Fact]
    public async Task What_is_late_counts_for_the_health_and_what_comes_again_meanwhile_is_measured()
    {
        var gate = Open();
        gate.Handler.Joined = _ => new(new TaskCompletionSource().Task);
        var late = gate.JoinAsync();
        var repeated = await gate.JoinAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(2));
        await late;
        Assert.Equal(200, repeated.StatusCode);
        Assert.Equal((0L, 1L), (gate.Receiver.Health.Handled, gate.Receiver.Health.Failed));
        Assert.Contains(Points("chatwright.webhook.duration"), point => point.Contains("outcome=repeated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_failed_has_an_error_in_its_span()
    {
        var gate = Open();
        await gate.SendAsync();
        gate.Handler.Sending = (_, _) => throw new InvalidOperationException();
        await gate.SendAsync();
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], _listening.Spans.Select(span => span.Status));
        Assert.Equal([null, "System.InvalidOperationException"], _listening.Spans.Select(span => span.GetTagItem("error.type")));
    }

    private static async Task<int> RefuseAsync(Gate gate, string request)
    {
        switch (request)
        {
            case "wrong token":
                return await gate.StatusAsync(Gate.Query(token: "wrong"));
            case "old time":
                return await gate.StatusAsync(Gate.Query(time: Gate.Time - 301));
            case "replay":
                Assert.Equal(200, await gate.StatusAsync(Gate.Query()));
                gate.Clock.Advance(TimeSpan.FromSeconds(301));
                return await gate.StatusAsync(Gate.Query());
            case "another app":
                return await gate.StatusAsync(Gate.Query(app: "1400000001"));
            case "2 MiB":
                return await gate.StatusAsync(Gate.Query(), new(' ', 2 << 20));
            case "GET":
                return await gate.StatusAsync(Gate.Query(), method: "GET");
            case "broken JSON":
                return await gate.StatusAsync(Gate.Query(), "{");
            case "no command":
                return await gate.StatusAsync("SdkAppid=1400000000");
            case "repeated parameter":
                return await gate.StatusAsync(Gate.Query() + "&SdkAppid=1400000000");
            case "XML":
                return await gate.StatusAsync(Gate.Query().Replace("contenttype=json", "contenttype=xml", StringComparison.Ordinal));
            default:
                throw new ArgumentOutOfRangeException(nameof(request));
        }
    }

    private Gate Open(string token = Gate.Token)
        => new(options => (options.Tokens, options.Log, options.LoggerFactory) = ([token], new InMemoryWebhookLog(), _listening.LoggerFactory));

    private IEnumerable<string> Points(string name)
        => _listening.Points.Where(point => point.Name == name).Select(point => $"{point.Count} {point.Tags}").Order(StringComparer.Ordinal);
}
