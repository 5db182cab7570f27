using System.Diagnostics;
using System.Net.Http.Headers;
using Chatwright.CodeGeneration;
using Chatwright.Errors;
using Chatwright.Protocol;
using Chatwright.Telemetry;

namespace Chatwright.Transport;

/// <summary>Sends one request and reads its response into memory. Independent of JSON.</summary>
internal sealed class HttpExchange : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly HandlerKind _kind;
    private readonly bool _isOwn;
    private readonly int _maxResponseBytes;
    private readonly bool _propagatesTraceContext;
    private readonly ApiResponseReading _reading;
    private readonly TimeProvider _time;

    private HttpExchange(HttpMessageInvoker invoker, HandlerKind kind, bool isOwn, ApiClientOptions options)
    {
        _invoker = invoker;
        _kind = kind;
        _isOwn = isOwn;
        _maxResponseBytes = options.MaxResponseBytes;
        _propagatesTraceContext = options.PropagateTraceContext;
        _reading = options.ResponseReading;
        _time = options.TimeProvider;
    }

    /// <summary>True if the requests go over the client's own connections, below which there is no code of others.</summary>
    internal bool IsOwn => _isOwn;

    /// <summary>Creates an exchange over new connections.</summary>
    internal static HttpExchange Own(ApiClientOptions options)
        => new(new(ClientConnections.Create(options)), HandlerKind.Sockets, isOwn: true, options);

    /// <summary>Creates an exchange over a handler, which its owner disposes.</summary>
    internal static HttpExchange Over(HttpMessageHandler handler, ApiClientOptions options)
        => new(new(handler, disposeHandler: false), KindOf(handler), isOwn: false, options);

    /// <summary>Creates an exchange over a client, which its owner disposes.</summary>
    internal static HttpExchange Over(HttpClient client, ApiClientOptions options) => new(client, HandlerKind.Chain, isOwn: false, options);

    /// <summary>Sends a request.</summary>
    /// <returns>The body of a response with a status of success.</returns>
    /// <exception cref="ApiErrorException">Another status, with an envelope that reports an error.</exception>
    /// <exception cref="ApiResponseException">Another status without one, or a body that is too large or damaged.</exception>
    /// <exception cref="ApiConnectionException">Anything else that goes wrong below.</exception>
    /// <exception cref="ApiTimeoutException">A given handler or client has a timeout of its own, which ended the attempt.</exception>
    /// <exception cref="AttemptCanceledException">The token was cancelled, and only then.</exception>
    internal async ValueTask<ResponseBody> SendAsync(
        ApiEndpoint endpoint, AttemptRequest attempt, RequestContent body, AttemptTelemetry? telemetry, CancellationToken cancellationToken)
    {
        HttpRequestMessage? request = null;
        HttpResponseHead? head = null;
        try
        {
            request = CreateRequest(endpoint, attempt, body);
            // Otherwise the content does it, when there is a connection to write it to.
            if (request.Content is null && body.Permit is { } permit)
                await permit.ConfirmAsync(cancellationToken).ConfigureAwait(false);
            using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            head = new HttpResponseHead(response, attempt, Changed(request), _time);
            telemetry?.AddResponse(response);
            if (response.IsSuccessStatusCode)
                return await ResponseBody.ReadAsync(endpoint, response, head, _maxResponseBytes, cancellationToken).ConfigureAwait(false);
            var error = await FailureOfAsync(endpoint, response, head, cancellationToken).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
                throw new AttemptCanceledException(error, new(_kind, endpoint, WasRead: true, head), cancellationToken);
            throw error;
        }
        catch (Exception e)
        {
            var (fault, received) = e is BrokenBodyException broken ? (broken.InnerException!, broken.Received) : (e, 0);
            var delivery = new Delivery(_kind, endpoint, WasRead: !body.Revoke(), head, received);
            var translated = HttpFaults.Translate(fault, head?.Secrets ?? attempt.SecretsWith(Changed(request)), delivery, cancellationToken);
            if (translated == e)
                throw;
            throw translated;
        }
    }

    public void Dispose()
    {
        if (_isOwn)
            _invoker.Dispose();
    }

    private static HandlerKind KindOf(HttpMessageHandler handler) => handler switch
    {
        SocketsHttpHandler => HandlerKind.Sockets,
        DelegatingHandler => HandlerKind.Chain,
        _ => HandlerKind.Primary,
    };

    private HttpRequestMessage CreateRequest(ApiEndpoint endpoint, AttemptRequest attempt, RequestContent body)
    {
        // Path and query are escaped already, and checking them again is most of the cost of a Uri.
        var uri = new Uri(attempt.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(endpoint.Method, uri);
        if (endpoint.Method != HttpMethod.Get)
            request.Content = body;
        foreach (var (name, value) in attempt.Headers)
            Add(request, name, value);
        if (_invoker is HttpClient client)
        {
            request.Version = client.DefaultRequestVersion;
            request.VersionPolicy = client.DefaultVersionPolicy;
        }
        if (_propagatesTraceContext)
            TraceContext.Inject(request);
        return request;
    }

    /// <summary>Adds a header that was checked when it was set.</summary>
    private static void Add(HttpRequestMessage request, string name, string value)
    {
        // Content-MD5 is a header of the content.
        if (!request.Headers.TryAddWithoutValidation(name, value))
            request.Content?.Headers.TryAddWithoutValidation(name, value);
    }

    /// <summary>Gets the headers of a request that code of others may have changed; null if there is no such code.</summary>
    private HttpRequestHeaders? Changed(HttpRequestMessage? request) => _isOwn ? null : request?.Headers;

    /// <summary>Sends without the trace context, unless it is to be sent.</summary>
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_isOwn || _propagatesTraceContext || Activity.Current is not { } span)
            return InvokeAsync(request, cancellationToken);
        // Connections that others made add the context of the current span, so there must be none.
        Activity.Current = null;
        try
        {
            return InvokeAsync(request, cancellationToken);
        }
        finally
        {
            Activity.Current = span;
        }
    }

    /// <summary>Sends without buffering: an <see cref="HttpClient"/> would read the body itself, beyond the client's limit.</summary>
    private Task<HttpResponseMessage> InvokeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _invoker is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _invoker.SendAsync(request, cancellationToken);

    private async Task<ChatwrightException> FailureOfAsync(
        ApiEndpoint endpoint, HttpResponseMessage response, HttpResponseHead head, CancellationToken cancellationToken)
    {
        // A proxy's error page may repeat the address, also where it is cut.
        using var page = await ResponseBody.ReadBeginningAsync(response, head, head.Secrets.MaxBytes, _time, cancellationToken).ConfigureAwait(false);
        head.Secrets.Redact(page.Bytes);
        if (ResponseReader.ReadError(endpoint, page.Bytes, head, _reading) is { } error)
            return error;
        var text = RawText.Of(page.Bytes);
        return new ApiResponseException(endpoint.Path, $"the HTTP status is {head.StatusCode}, not one of success")
        {
            StatusCode = head.StatusCode,
            RetryAfter = head.RetryAfter,
            ResponseBody = text,
            Response = ApiResponseInfo.Of(endpoint.Path, head, text),
        };
    }
}
