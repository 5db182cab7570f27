using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Telemetry;

[Collection(nameof(TelemetryCollection))]
public sealed class TelemetryTests : IDisposable
{
    private readonly Listening _listening = new();
    private readonly Script _script = new();

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task A_call_is_a_span_with_one_of_kind_Client_for_each_attempt()
    {
        using var transport = Open(_script.Status(System.Net.HttpStatusCode.BadGateway));
        await CallAsync(transport);
        Assert.Equal(["POST /v4/probe/read", "POST /v4/probe/read", "v4/probe/read"], _listening.Spans.Select(span => span.DisplayName));
        var (first, second, call) = (_listening.Spans[0], _listening.Spans[1], _listening.Spans[2]);
        Assert.Equal(_listening.Root.SpanId, call.ParentSpanId);
        Assert.All([first, second], span => Assert.Equal((call.SpanId, ActivityKind.Client), (span.ParentSpanId, span.Kind)));

        Assert.Equal(
            "chatwright.attempts=2 chatwright.service=Probe url.template=/v4/probe/read", Tags(call));
        Assert.Equal(
            "error.type=502 http.request.method=POST http.response.status_code=502 network.protocol.version=1.1 server.address=127.0.0.1 "
                + "server.port=9 "
            + "url.full=http://127.0.0.1:9/v4/probe/read url.template=/v4/probe/read",
            Tags(first));
        Assert.Equal(
            "http.request.method=POST http.request.resend_count=1 http.response.status_code=200 network.protocol.version=1.1 "
                + "server.address=127.0.0.1 server.port=9 "
            + "url.full=http://127.0.0.1:9/v4/probe/read url.template=/v4/probe/read",
            Tags(second));
        Assert.Equal((ActivityStatusCode.Unset, ActivityStatusCode.Error), (call.Status, first.Status));
    }

    [Fact]
    public async Task Observers_that_throw_do_not_change_the_outcome_of_a_call()
    {
        const string Name = "throwing";
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Chatwright")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>(static (_, _, tags, _) => ThrowAt(tags));
        meters.SetMeasurementEventCallback<long>(static (_, _, tags, _) => ThrowAt(tags));
        meters.Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Chatwright",
            Sample = static (ref ActivityCreationOptions<ActivityContext> options)
                => options.Name.Contains(Name, StringComparison.Ordinal) ? throw new InvalidOperationException() : ActivitySamplingResult.None,
        };
        ActivitySource.AddActivityListener(spans);
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, Name) { IsSafe = true, Calls = new(1000, 1) };
        using var transport = _script.Status(System.Net.HttpStatusCode.BadGateway).Code(1).Open(options => options.LoggerFactory = new Throwing());
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.SendAsync(endpoint, new() { Question = "q" }, default));
        Assert.Equal((1, 2), (error.Code, error.Attempts));
        Assert.Equal("fine", (await transport.SendAsync(endpoint, new() { Question = "q" }, default)).Answer);

        static void ThrowAt(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Value is "/" + Name)
                    throw new InvalidOperationException("a listener");
            }
        }
    }

    [Fact]
    public async Task A_listener_that_throws_keeps_no_other_measurement_from_the_others()
    {
        const string Name = "v4/probe/observed";
        var measured = new List<(string Name, double Value)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Chatwright")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        listener.Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Chatwright",
            Sample = static (ref ActivityCreationOptions<ActivityContext> options)
                => options.Name.Contains(Name, StringComparison.Ordinal) ? throw new InvalidOperationException() : ActivitySamplingResult.None,
        };
        ActivitySource.AddActivityListener(spans);
        using var transport = Open(_script);
        await transport.SendAsync(new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, Name), new() { Question = "q" }, default);
        const string Client = "chatwright.client.";
        Assert.Equal(
            [Client + "active_operations", Client + "attempt.duration", Client + "active_operations", Client + "operation.duration",
                Client + "operation.attempts"],
            measured.Select(measurement => measurement.Name));
        Assert.Equal([1.0, -1.0], measured.Where(measurement => measurement.Name.EndsWith("active_operations", StringComparison.Ordinal))
            .Select(measurement => measurement.Value));

        void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (!tags.ToArray().Any(tag => tag.Value is "/" + Name))
                return;
            measured.Add((instrument.Name, value));
            throw new InvalidOperationException("a listener");
        }
    }

    [Theory]
    [InlineData("code", "1", 1)]
    [InlineData("refused", "connection_error", 1)]
    [InlineData("mistake", "Chatwright.ApiConnectionException", 1)]
    [InlineData("html", "Chatwright.ApiResponseException", 1)]
    [InlineData("limiter", "Chatwright.ApiRateLimitException", 0)]
    public async Task The_type_of_an_error_is_told_in_spans_metrics_and_log(string failure, string expected, int tries)
    {
        _ = failure switch
        {
            "code" => _script.Code(1),
            "refused" => _script.NoConnection(),
            "mistake" => _script.Fault(() => new InvalidOperationException()),
            "html" => _script.Status(System.Net.HttpStatusCode.OK),
            _ => _script,
        };
        using var nothing = new System.Threading.RateLimiting.ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var taken = nothing.AttemptAcquire();
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service,
            $"v4/failing/{failure}")
        { Errors = static () => [new() { Code = 1, Name = "No" }] };
        using var transport = Open(_script, options =>
        {
            options.Retry.MaxRetries = 0;
            options.RateLimits.Limiter = failure == "limiter" ? ApiRateLimiter.Create(nothing) : null;
        });
        await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(endpoint, new() { Question = "q" }, default));

        Assert.Equal(tries + 1, _listening.Spans.Count);
        Assert.All(_listening.Spans, span => Assert.Equal((expected, ActivityStatusCode.Error), (span.GetTagItem("error.type"), span.Status)));
        Assert.Contains(_listening.Points, point => point.Name == "chatwright.client.operation.duration"
            && point.Tags == $"chatwright.service=Probe error.type={expected} url.template=/v4/failing/{failure}");
        Assert.Contains(_listening.Lines, line => line.Id.Name == "CallFailed" && line.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_attempts_waits_signatures_and_calls_in_progress_are_counted()
    {
        var clock = new FakeTimeProvider();
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "v4/counted/read") { IsSafe = true, Calls = new(2, 1) };
        using var transport = Open(_script.Status(System.Net.HttpStatusCode.BadGateway), options => options.TimeProvider = clock);
        var before = Sum("chatwright.client.signatures", "");
        await transport.SendAsync(endpoint, new() { Question = "q" }, default);
        var waiting = transport.SendAsync(endpoint, new() { Question = "q" }, default);
        Assert.Equal(1, Sum("chatwright.client.active_operations", "v4/counted/read"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;

        Assert.Equal(0, Sum("chatwright.client.active_operations", "v4/counted/read"));
        Assert.Equal(1, Sum("chatwright.client.signatures", "") - before);
        Assert.Equal(2, Count("chatwright.client.operation.duration", "v4/counted/read"));
        Assert.Equal(
            (2, 3),
            (Count("chatwright.client.operation.attempts", "v4/counted/read"), Sum("chatwright.client.operation.attempts", "v4/counted/read")));
        Assert.Equal(3, Count("chatwright.client.attempt.duration", "v4/counted/read"));
        Assert.Equal((1, 1), (Count("chatwright.client.rate_limit.wait.duration", "v4/counted/read"),
            Sum("chatwright.client.rate_limit.wait.duration", "v4/counted/read")));
    }

    [Fact]
    public async Task Events_for_operators_are_logged_at_a_fitting_level()
    {
        var clock = new FakeTimeProvider();
        using var transport = Open(_script.NoConnection(), options =>
            (options.TimeProvider, options.Host) = (clock, new("one.example", "two.example")));
        await CallAsync(transport);
        clock.Advance(TimeSpan.FromSeconds(30));
        await CallAsync(transport);
        Assert.Equal(
            [
                (LogLevel.Warning, "FailedOver"), (LogLevel.Warning, "Retrying"), (LogLevel.Debug, "CallSucceeded"),
                (LogLevel.Information, "FailedBack"), (LogLevel.Debug, "CallSucceeded"),
            ],
            _listening.Lines.Select(line => (line.Level, line.Id.Name!)));
        Assert.Contains(
            _listening.Lines,
            line => line.Message.StartsWith(
                "v4/probe/read: attempt 1 at one.example failed: connection_error. The next one follows in 0 ms.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_category_of_the_logger_names_the_service()
    {
        using var transport = Open(_script);
        await CallAsync(transport);
        Assert.All(_listening.Lines, line => Assert.Equal("Chatwright.Probe", line.Category));
        Assert.NotEmpty(_listening.Lines);
    }

    private double Sum(string name, string endpoint) => Points(name, endpoint).Sum(point => point.Sum);

    private double Count(string name, string endpoint) => Points(name, endpoint).Sum(point => point.Count);

    private IEnumerable<(string Name, string Tags, double Count, double Sum)> Points(string name, string endpoint)
        => _listening.Points.Where(point => point.Name == name && point.Tags.Contains(endpoint, StringComparison.Ordinal));

    private static string Tags(Activity span)
        => string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));

    private static Task<ProbeResponse> CallAsync(ApiTransport transport) => transport.SendAsync(Script.Safe, new() { Question = "q" }, default);

    private ApiTransport Open(Script script, Action<UserSigClientOptions>? change = null) => script.Open(options =>
    {
        options.LoggerFactory = _listening.LoggerFactory;
        change?.Invoke(options);
    });

    private sealed class Throwing : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Trace ? throw new InvalidOperationException("a logger") : true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => throw new InvalidOperationException("a logger");

        public void Dispose()
        {
        }
    }
}

/// <summary>Listeners hear the whole process: their tests come one after another, and alone.</summary>
[CollectionDefinition(nameof(TelemetryCollection), DisableParallelization = true)]
public sealed class TelemetryCollection;
