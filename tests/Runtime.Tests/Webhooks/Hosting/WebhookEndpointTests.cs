using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Chatwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks.Hosting;

public sealed class WebhookEndpointTests
{
    private readonly GateHandler _handler = new();

    [Fact]
    public async Task A_webhook_is_answered_over_HTTP()
    {
        _handler.Sending = (webhook, _) => new(MessageSendingReply.Refuse(120001, $"not '{webhook.Text}'"));
        await using var app = await WebApp.StartAsync(_handler);
        using var response = await app.PostAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"not 'hi'"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("127.0.0.1", Assert.IsType<MessageSendingWebhook>(Assert.Single(_handler.Received)).Context.ClientIp);
    }

    [Fact]
    public async Task Refusals_say_nothing_but_their_status()
    {
        await using var app = await WebApp.StartAsync(_handler);
        using var wrongToken = await app.PostAsync(query: WebApp.Query(token: "wrong"));
        using var old = await app.PostAsync(query: WebApp.Query(age: 400));
        using var other = await app.PostAsync(query: WebApp.Query(app: "1400000001%0Aforged%E2%80%AE"));
        using var large = await app.PostAsync(new string(' ', 2 << 20));
        using var broken = await app.PostAsync("{");
        using var get = await app.Client.GetAsync($"/chat?{WebApp.Query()}");
        HttpResponseMessage[] all = [wrongToken, old, other, large, broken, get];
        Assert.Equal([401, 401, 403, 413, 400, 405], all.Select(response => (int)response.StatusCode));
        Assert.All(all, response => Assert.Equal((0, null), (response.Content.Headers.ContentLength, response.Content.Headers.ContentType)));
        Assert.Equal(["POST"], get.Content.Headers.Allow);
        Assert.Empty(_handler.Received);
        Assert.All(app.Lines, line => Assert.Equal(LogLevel.Warning, line.Level));
        const string Refused = "A webhook request for Gate was refused with ";
        const string More = " 0 more since the last such line.";
        Assert.Equal(
            [
                $"{Refused}401: it has no signature, or one that fits none of the Tokens.{More}",
                $"{Refused}401: its RequestTime differs from the clock by more than MaxAge (400 s).{More}",
                $"{Refused}403: it is for another application (1400000001\\u000aforged\\u202e).{More}",
                $"{Refused}413: its body is larger than MaxBodyBytes.{More}",
                $"{Refused}400: its body is not JSON.{More}",
                $"{Refused}405: its method is not POST.{More}",
            ],
            app.Lines.Select(line => line.Message.Replace("(401 s)", "(400 s)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_body_of_unknown_length_has_the_limit_too()
    {
        await using var app = await WebApp.StartAsync(_handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/chat?{WebApp.Query()}")
        {
            Content = new StreamContent(new MemoryStream(new byte[3 << 20])),
            Headers = { TransferEncodingChunked = true },
        };
        using var response = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(app.ServerErrors);
    }

    [Fact]
    public async Task A_limit_above_that_of_the_server_counts()
    {
        await using var app = await WebApp.StartAsync(
            _handler, options => (options.MaxBodyBytes, options.ReplyWithin) = (40 << 20, Timeout.InfiniteTimeSpan));
        using var response = await app.PostAsync(Gate.SendingBody + new string(' ', 35 << 20));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var app = await WebApp.StartAsync(_handler, options => options.ReplyWithin = TimeSpan.FromSeconds(0.3));
        using var connection = await BeginAsync(app, Gate.Token, "Content-Length: 100\r\n\r\n{");
        using var reader = new StreamReader(connection.GetStream());
        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync());
        Assert.Empty(_handler.Received);
        Assert.Empty(app.ServerErrors);
    }

    [Theory]
    [InlineData(Gate.Token, "HTTP/1.1 400 Bad Request")]
    [InlineData("wrong", "HTTP/1.1 401 Unauthorized")]
    public async Task Chunks_that_cannot_be_read_are_no_failure_of_the_server(string token, string status)
    {
        await using var app = await WebApp.StartAsync(_handler);
        for (var i = 0; i < 20; i++)
        {
            using var connection = await BeginAsync(app, token, "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{");
            using var reader = new StreamReader(connection.GetStream());
            Assert.Equal(status, await reader.ReadLineAsync());
        }
        Assert.Empty(_handler.Received);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_is_no_failure_of_the_server()
    {
        await using var app = await WebApp.StartAsync(_handler);
        for (var i = 0; i < 50; i++)
        {
            var connection = await BeginAsync(app, Gate.Token, "Content-Length: 100\r\n\r\n{");
            await Task.Delay(i % 5);
            connection.Client.Close(0);
        }
        using var response = await app.PostAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(app.ServerErrors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_reply_is_in_time_whatever_the_handler_does(bool blocks)
    {
        using var end = new ManualResetEventSlim();
        _handler.Sending = async (_, _) =>
        {
            if (blocks)
                end.Wait(TimeSpan.FromSeconds(60), CancellationToken.None);
            else
                await Task.Run(() => end.Wait(TimeSpan.FromSeconds(60)), CancellationToken.None);
            return MessageSendingReply.Allow;
        };
        await using var app = await WebApp.StartAsync(
            _handler, options => (options.ReplyWithin, options.FailureMode) = (TimeSpan.FromSeconds(0.3), WebhookFailureMode.Refuse));
        using var response = await app.PostAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Gate.Refused, await response.Content.ReadAsStringAsync());
        end.Set();
        Assert.Contains(app.Lines, line => line.Id.Name == "WebhookHandlerLate");
    }

    [Fact]
    public async Task The_services_of_a_late_handler_live_until_it_ends()
    {
        var (end, log) = (new TaskCompletionSource(), new List<string>());
        await using var app = await WebApp.StartAsync(builder =>
        {
            builder.Services.AddScoped<Resource>().AddSingleton(log).AddSingleton(end);
            builder.Services.AddGateWebhooks<LateHandler>(options =>
                (options.SdkAppId, options.Tokens, options.ReplyWithin) = (Gate.App, [Gate.Token], TimeSpan.FromSeconds(0.2)));
        });
        using var response = await app.PostAsync();
        Assert.Equal(Gate.Allowed, await response.Content.ReadAsStringAsync());
        Assert.Empty(log);
        end.SetResult();
        await Eventually.Async(() => log.Count == 2);
        Assert.Equal(["used", "disposed"], log);
    }

    [Fact]
    public async Task A_handler_that_cannot_be_created_is_a_failure()
    {
        await using var app = await WebApp.StartAsync(builder => builder.Services.AddGateWebhooks<LateHandler>(
            options => (options.SdkAppId, options.Tokens, options.FailureMode) = (Gate.App, [Gate.Token], WebhookFailureMode.Refuse)));
        using var response = await app.PostAsync();
        Assert.Equal(Gate.Refused, await response.Content.ReadAsStringAsync());
        Assert.Contains(app.Lines, line => line is { Id.Name: "WebhookHandlerFailed", Exception: InvalidOperationException });
    }

    [Fact]
    public async Task A_service_that_hangs_up_cancels_the_handler()
    {
        var cancelled = new TaskCompletionSource();
        _handler.Sending = async (_, token) =>
        {
            token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return MessageSendingReply.Allow;
        };
        await using var app = await WebApp.StartAsync(_handler, options => options.ReplyWithin = TimeSpan.FromMinutes(5));
        using (var stop = new CancellationTokenSource())
        {
            var sending = app.Client.PostAsync($"/chat?{WebApp.Query()}", new StringContent(Gate.SendingBody), stop.Token);
            await Eventually.Async(() => _handler.Received.Count == 1);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(app.ServerErrors);
    }

    [Fact]
    public async Task The_span_of_a_webhook_belongs_to_the_trace_of_its_request()
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Chatwright" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var current = default(Activity);
        _handler.Sending = (_, _) =>
        {
            current = Activity.Current;
            return new(MessageSendingReply.Allow);
        };
        await using var app = await WebApp.StartAsync(_handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/chat?{WebApp.Query()}") { Content = new StringContent(Gate.SendingBody) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await app.Client.SendAsync(request);
        Activity[] Mine()
        {
            lock (spans)
                return [.. spans.Where(span => span.TraceId == trace)];
        }

        await Eventually.Async(() => Mine().Length == 2);
        var (own, server) = (Mine()[0], Mine()[1]);
        Assert.Equal((Gate.Sending, ActivityKind.Internal), (own.OperationName, own.Kind));
        Assert.Equal(ActivityKind.Server, server.Kind);
        Assert.Equal((server.SpanId, own), (own.ParentSpanId, current));
        Assert.Equal(["Gate", Gate.Sending, "handled", 200], own.TagObjects.Select(tag => tag.Value));
    }

    private static async Task<TcpClient> BeginAsync(WebApp app, string token, string rest)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, app.Address.Port);
        var request = $"POST /chat?{WebApp.Query(token: token)} HTTP/1.1\r\nHost: a\r\n{rest}";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return connection;
    }

    private sealed class Resource(List<string> log) : IDisposable
    {
        public void Use() => log.Add("used");

        public void Dispose() => log.Add("disposed");
    }

    private sealed class LateHandler(Resource resource, TaskCompletionSource end) : GateWebhookHandler
    {
        public override async ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        {
            await end.Task;
            resource.Use();
            return MessageSendingReply.Allow;
        }
    }
}
