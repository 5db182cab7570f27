using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;

namespace Chatwright;

/// <summary>Options for a client.</summary>
/// <remarks>
/// A client validates the options when it is created, and copies what it needs. One set of options may serve several clients, and later changes
/// affect only clients that are created later. Not safe for concurrent changes.
/// </remarks>
public class ApiClientOptions
{
    private Func<string, ClientLog>? _createLog;

    /// <summary>The host of the service. Required; null by default. A generated client has the documented hosts of its service.</summary>
    public ApiHost? Host { get; set; }

    /// <summary>
    /// The maximum duration of a call as a whole: signing, sending, waiting and reading. 10 seconds by default. More than zero and
    /// at most <see cref="int.MaxValue"/> milliseconds (24 days), or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    /// <remarks>
    /// Keep it above the service's timeout (3 seconds for the Tencent Cloud Chat server API, by the
    /// overview of its documents): otherwise the client abandons calls that the service still executes.
    /// </remarks>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The maximum size of a response's body in bytes, after decompression. 4 MiB (4194304) by default; from 1 to 1 GiB (1073741824). A larger body
    /// is a <see cref="ApiResponseException"/>.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The reading of responses whose values have another form than the description says. <see cref="ApiResponseReading.Tolerant"/> by default.
    /// </summary>
    public ApiResponseReading ResponseReading { get; set; }

    /// <summary>
    /// The maximum size of a request's body in bytes; at least 2, the size of <c>{}</c>. A larger one is an <see cref="ArgumentException"/>; nothing
    /// is sent. Null, the default, applies the limit that the service documents, if it documents one.
    /// </summary>
    public int? MaxRequestBytes { get; set; }

    /// <summary>The clock of timeouts and signatures. <see cref="TimeProvider.System"/> by default; must not be null.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The factory of the client's logger, whose category is <c>Chatwright.</c> and the service's name. Null, the default: nothing is logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory
    {
        get;
        set
        {
            field = value;
            // Here and nowhere else: a native program that never sets a factory does not contain the classes behind it.
            _createLog = value is null ? null : service => new LoggerClientLog(value, service);
        }
    }

    /// <summary>
    /// The handler that sends the requests, in place of the client's connections: for a proxy, a chain of handlers, or a fake. The caller
    /// disposes it. Null by default. Must be null for a client that is given an <see cref="HttpClient"/>.
    /// </summary>
    /// <remarks>
    /// A <see cref="SocketsHttpHandler"/> waits for a connection without a limit by default. Set its <see cref="SocketsHttpHandler.ConnectTimeout"/>
    /// below <see cref="ApiRetryOptions.AttemptTimeout"/>, so that a call leaves a host that does not respond for its backup.
    /// </remarks>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>
    /// The time after which the client closes a connection that it does not use. 30 seconds by default; more than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Ignored when the client is given a <see cref="Handler"/> or an
    /// <see cref="HttpClient"/>.
    /// </summary>
    /// <remarks>
    /// Keep it below the time after which the service, or a proxy before it, closes such a connection. A request that meets a connection while it is
    /// closed gets no response, and it is unknown then whether the service executed it.
    /// </remarks>
    public TimeSpan ConnectionIdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The provider of the credential that authenticates requests, in place of the service's own scheme, whose options are ignored then. Null by
    /// default.
    /// </summary>
    public IApiCredentialProvider? CredentialProvider { get; set; }

    /// <summary>
    /// The signer of requests whose signature covers their content. It may add query parameters and headers to each attempt. Null, the default:
    /// requests carry the credential alone.
    /// </summary>
    public IRequestSigner? RequestSigner { get; set; }

    /// <summary>
    /// <see langword="true"/> to send the trace context of the current span (<c>traceparent</c> and baggage) with each request; otherwise,
    /// <see langword="false"/>, the default, since the service belongs to a third party: a <see cref="Handler"/> or <see cref="HttpClient"/> then
    /// runs without a current span.
    /// </summary>
    public bool PropagateTraceContext { get; set; }

    /// <summary>The retries of calls that failed, within their <see cref="Timeout"/>. Up to 3 by default; must not be null.</summary>
    public ApiRetryOptions Retry { get; set; } = new();

    /// <summary>The rate limits, which keep calls within the documented frequency. On by default; must not be null.</summary>
    public ApiRateLimitOptions RateLimits { get; set; } = new();

    /// <summary>
    /// The time for which calls use the next address of <see cref="Host"/> after an address could not be reached. Then one call uses
    /// that address again; if it succeeds, the others follow. 30 seconds by default; from zero to 24 days.
    /// </summary>
    /// <remarks>
    /// An address that does not respond to attempts to connect counts as one that could not be reached after 2 seconds; after half of
    /// <see cref="Timeout"/> or of <see cref="ApiRetryOptions.AttemptTimeout"/>, if that is less.
    /// </remarks>
    public TimeSpan FailoverDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Creates the log of a client.</summary>
    internal ClientLog CreateLog(string service) => _createLog?.Invoke(service) ?? ClientLog.None;

    internal ApiClientOptions Copy() => (ApiClientOptions)MemberwiseClone();
}
