using System.Diagnostics;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Telemetry;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Telemetry;

/// <summary>Spans and trace context over real connections, with the instrumentation of HttpClient on.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class TraceContextTests : IDisposable
{
    private readonly Listening _listening = new();

    public void Dispose() => _listening.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_attempt_has_one_client_span_whether_or_not_the_context_is_sent(bool propagates)
    {
        await using var server = ServerThatFailsOnce();
        await CallAsync(server, options => options.PropagateTraceContext = propagates);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(["POST /v4/probe/read", "POST /v4/probe/read"], ClientSpans.Select(span => span.DisplayName));
        Assert.All(ClientSpans, span => Assert.Equal("Chatwright", span.Source.Name));
    }

    [Fact]
    public async Task The_trace_context_stays_at_home_by_default()
    {
        await using var server = ServerThatFailsOnce();
        Activity.Current!.AddBaggage("team", "chat");
        await CallAsync(server);
        Assert.All(server.Requests, request =>
        {
            Assert.DoesNotContain("traceparent", request, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("baggage", request, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Correlation-Context", request, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(_listening.Root.TraceId.ToHexString(), request, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("a handler", false)]
    [InlineData("a handler", true)]
    [InlineData("a chain of handlers", false)]
    [InlineData("a chain of handlers", true)]
    [InlineData("an HttpClient", false)]
    [InlineData("an HttpClient", true)]
    public async Task Given_connections_keep_the_context_at_home_too(string given, bool isInstrumented)
    {
        await using var server = ServerThatFailsOnce();
        if (!isInstrumented)
            _listening.Dispose();
        using var caller = new Activity("caller").AddBaggage("customer", "0042").Start();
        using var connections = new SocketsHttpHandler();
        using var handler = new Passing(connections);
        using var client = new HttpClient();
        var options = Probe.Options(options =>
        {
            (options.Host, options.Retry.Delay) = (server.Host, TimeSpan.Zero);
            options.Handler = given switch { "a handler" => connections, "a chain of handlers" => handler, _ => null };
        });
        using var transport = options.Handler is null ? new ApiTransport(Probe.Service, options, client) : new ApiTransport(Probe.Service, options);
        await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);

        Assert.Same(caller, Activity.Current);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.DoesNotContain("0042", request, StringComparison.Ordinal);
            Assert.DoesNotContain(caller.TraceId.ToHexString(), request, StringComparison.Ordinal);
            if (!isInstrumented)
                Assert.Null(Header(request, "traceparent"));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_connections_send_the_context_if_it_is_asked_for(bool isClient)
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        _listening.Dispose();
        using var caller = new Activity("caller").AddBaggage("customer", "0042").Start();
        using var connections = new SocketsHttpHandler();
        using var client = new HttpClient();
        var options = Probe.Options(options =>
            (options.Host, options.PropagateTraceContext, options.Handler) = (server.Host, true, isClient ? null : connections));
        using var transport = isClient ? new ApiTransport(Probe.Service, options, client) : new ApiTransport(Probe.Service, options);
        await transport.AskAsync();
        Assert.Contains(caller.TraceId.ToHexString(), Header(server.Requests[0], "traceparent"), StringComparison.Ordinal);
        Assert.Contains("0042", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_PropagateTraceContext_each_request_carries_the_span_of_its_attempt()
    {
        await using var server = ServerThatFailsOnce();
        Activity.Current!.AddBaggage("team", "chat");
        await CallAsync(server, options => options.PropagateTraceContext = true);
        Assert.Equal(ClientSpans.Select(span => span.Id), server.Requests.Select(request => Header(request, "traceparent")));
        Assert.All(server.Requests, request => Assert.Contains("team", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_listeners_the_context_that_is_sent_is_that_of_the_caller()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        _listening.Dispose();
        using var caller = new Activity("caller").Start();
        await CallAsync(server, options => options.PropagateTraceContext = true);
        Assert.Equal(caller.Id, Header(server.Requests[0], "traceparent"));
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1.1", "1.1")]
    [InlineData("2.0", "2")]
    [InlineData("3.0", "3")]
    public void The_version_of_HTTP_is_written_as_OpenTelemetry_does(string version, string expected)
        => Assert.Equal(expected, ProtocolVersions.Of(new(version)));

    [Fact]
    public async Task The_source_has_the_version_of_the_package()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        await CallAsync(server);
        var version = FileVersionInfo.GetVersionInfo(typeof(ApiTransport).Assembly.Location).ProductVersion!;
        Assert.Equal(version.Split('+', '-')[0], ClientSpans[0].Source.Version);
        Assert.All(_listening.Meters, meter => Assert.Equal(("Chatwright", ClientSpans[0].Source.Version), meter));
    }

    private IReadOnlyList<Activity> ClientSpans => [.. _listening.Spans.Where(span => span.Kind == ActivityKind.Client)];

    private static LoopbackServer ServerThatFailsOnce()
    {
        var requests = 0;
        return new(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(
                socket, requests++ == 0 ? "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n" : LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
    }

    private static async Task CallAsync(LoopbackServer server, Action<UserSigClientOptions>? change = null)
    {
        using var transport = Probe.To(server, options =>
        {
            options.Retry.Delay = TimeSpan.Zero;
            change?.Invoke(options);
        });
        await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
    }

    private static string? Header(string request, string name) => request.Split("\r\n")
        .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 2)..]).SingleOrDefault();

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
