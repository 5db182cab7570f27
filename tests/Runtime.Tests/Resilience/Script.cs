using System.Net;
using System.Web;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Resilience;
using Runtime.Tests.Transport;

namespace Runtime.Tests.Resilience;

/// <summary>The network's behaviour, attempt by attempt. After the last entry every attempt succeeds.</summary>
internal sealed class Script : HttpMessageHandler
{
    private readonly Queue<(bool Reads, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Turn)> _turns = [];

    /// <summary>A read.</summary>
    public static ApiEndpoint<ProbeRequest, ProbeResponse> Safe { get; } = new(Probe.Service, "v4/probe/read")
    {
        IsSafe = true,
        Errors = static () => Errors,
    };

    /// <summary>A write.</summary>
    public static ApiEndpoint<ProbeRequest, ProbeResponse> Write { get; } = new(Probe.Service, "v4/probe/write") { Errors = static () => Errors };

    /// <summary>A write that may be repeated.</summary>
    public static ApiEndpoint<ProbeRequest, ProbeResponse> Again { get; } = new(Probe.Service, "v4/probe/again")
    {
        IsIdempotent = true,
        Errors = static () => Errors,
    };

    public List<Uri> Addresses { get; } = [];

    public List<string> Bodies { get; } = [];

    public int Tries => Addresses.Count;

    public IEnumerable<string?> Signatures => Addresses.Select(address => HttpUtility.ParseQueryString(address.Query)["usersig"]);

    private static ApiList<ApiError> Errors =>
    [
        new() { Code = 1, Name = "Never", Retry = ApiRetryAdvice.Never, Refused = true },
        new() { Code = 2, Name = "Once", Retry = ApiRetryAdvice.Once, Refused = true },
        new() { Code = 3, Name = "Backoff", Retry = ApiRetryAdvice.Backoff },
        new() { Code = 4, Name = "Refused", Retry = ApiRetryAdvice.Backoff, Refused = true },
        new() { Code = 5, Name = "Minute", Retry = ApiRetryAdvice.Backoff, Refused = true, AfterSeconds = 60 },
        new() { Code = 6, Name = "Resign", Retry = ApiRetryAdvice.RenewSignature, Refused = true },
        new() { Code = 7, Name = "OnceUnknown", Retry = ApiRetryAdvice.Once },
    ];

    public Script Code(long code, int times = 1, Action<HttpResponseMessage>? change = null) =>
        Then(times, (_, _) => Respond($$"""{"ActionStatus":"FAIL","ErrorCode":{{code}}}""", change));

    public Script Body(string body) => Then(1, (_, _) => Respond(body));

    public Script Status(HttpStatusCode status, int times = 1, Action<HttpResponseMessage>? change = null) => Then(times, (_, _) =>
        Respond("<html></html>", response =>
        {
            response.StatusCode = status;
            change?.Invoke(response);
        }));

    public Script Fault(Func<Exception> fault, int times = 1) => Then(times, (_, _) => throw fault());

    /// <summary>Fails before anything of the request is read.</summary>
    public Script Unsent(Func<Exception> fault, int times = 1) => Then(times, (_, _) => throw fault(), reads: false);

    public Script NoConnection(int times = 1) => Unsent(() => new HttpRequestException(HttpRequestError.ConnectionError, "refused"), times);

    public Script Silence(int times = 1) => Then(times, async (_, token) =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return new();
    });

    public ApiTransport Open(Action<UserSigClientOptions>? change = null) => Probe.Over(this, options =>
    {
        // Waits are the business of tests that move the clock.
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.Zero, TimeSpan.Zero);
        change?.Invoke(options);
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (bool Reads, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Turn) next;
        lock (_turns)
        {
            Addresses.Add(request.RequestUri!);
            if (!_turns.TryDequeue(out next))
                next = (true, static (_, _) => Respond(Probe.Good));
        }
        if (next.Reads)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            lock (_turns)
                Bodies.Add(body);
        }
        // As many handlers do.
        request.Content?.Dispose();
        return await next.Turn(request, cancellationToken);
    }

    private static Task<HttpResponseMessage> Respond(string body, Action<HttpResponseMessage>? change = null)
    {
        var response = new HttpResponseMessage { Content = new StringContent(body) };
        change?.Invoke(response);
        return Task.FromResult(response);
    }

    private Script Then(int times, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> turn, bool reads = true)
    {
        for (; times > 0; times--)
            _turns.Enqueue((reads, turn));
        return this;
    }
}
