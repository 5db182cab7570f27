using Microsoft.Extensions.Logging;

namespace Chatwright;

/// <summary>The options of a client.</summary>
/// <remarks>
/// A client validates and copies its options when it is built, so one set of options may serve several clients. Later changes affect only clients
/// that are built later. Not safe for concurrent changes.
/// </remarks>
public class ApiClientOptions
{
    private const int LargestLimit = 1 << 30;

    /// <summary>The host of the service. Required; null by default. A generated client has the documented hosts of its service.</summary>
    public ApiHost? Host { get; set; }

    /// <summary>
    /// The maximum duration of one call as a whole: signing, sending, waiting and reading. 10 seconds by default. More than zero and
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
    /// The maximum size of a request's body in bytes; at least 2, the size of <c>{}</c>. A larger one is an <see cref="ArgumentException"/> and is
    /// not sent. Null, the default, applies the service's documented limit, if it has one.
    /// </summary>
    public int? MaxRequestBytes { get; set; }

    /// <summary>The clock of timeouts and signatures. <see cref="TimeProvider.System"/> by default; must not be null.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The factory of the client's logger, whose category is <c>Chatwright.</c> and the service's name. Null, the default: nothing is logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// The handler that sends the requests, in place of the client's connections: for a proxy, a chain of handlers, or a fake. The caller
    /// disposes it. Null by default. Must be null for a client that is given an <see cref="HttpClient"/>.
    /// </summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>The signer of the requests, in place of the service's scheme, whose options are ignored then. Null by default.</summary>
    public IApiCredentialProvider? Signer { get; set; }

    /// <summary>
    /// <see langword="true"/> to send the trace context of the current span (<c>traceparent</c> and baggage) with each request; otherwise,
    /// <see langword="false"/>, the default, since the service belongs to a third party. A <see cref="Handler"/> or <see cref="HttpClient"/> that
    /// .NET instruments sends it in any case, unless <see cref="SocketsHttpHandler.ActivityHeadersPropagator"/> is null.
    /// </summary>
    public bool PropagateTraceContext { get; set; }

    /// <summary>The retries of failed calls, and the use of backup hosts. On by default; must not be null.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The limits that keep calls within the documented frequency. On by default; must not be null.</summary>
    public RateLimitOptions RateLimits { get; set; } = new();

    /// <summary>Validates the options. Building a client does so too.</summary>
    /// <exception cref="ArgumentException">
    /// An option is missing or out of its range; the message and <see cref="ArgumentException.ParamName"/> name it.
    /// </exception>
    public virtual void Validate()
    {
        if (Host is null)
            throw new ArgumentException("Host is required: set a region of the service, or a URL.", nameof(Host));
        OptionRules.CheckTimeout(Timeout, nameof(Timeout));
        if (MaxResponseBytes is < 1 or > LargestLimit)
            throw new ArgumentException($"MaxResponseBytes is {MaxResponseBytes}; it must be from 1 to {LargestLimit}.", nameof(MaxResponseBytes));
        if (MaxRequestBytes < 2)
            throw new ArgumentException(
                $"MaxRequestBytes is {MaxRequestBytes}; it must be at least 2, the size of an empty request.", nameof(MaxRequestBytes));
        if (TimeProvider is null)
            throw new ArgumentException("TimeProvider is null; leave it at TimeProvider.System or set another.", nameof(TimeProvider));
        if (Retry is null)
            throw new ArgumentException("Retry is null; to switch retries off, set Retry.Enabled to false.", nameof(Retry));
        if (RateLimits is null)
            throw new ArgumentException("RateLimits is null; to switch the limits off, set RateLimits.Enabled to false.", nameof(RateLimits));
        Retry.Validate();
        RateLimits.Validate();
    }

    /// <summary>Validates the options of a client that is given an <see cref="HttpClient"/>.</summary>
    internal void ValidateNoHandler()
    {
        if (Handler is not null)
            throw new ArgumentException(
                "Handler is set, but the client is given an HttpClient, which has a handler of its own. Set one of them.", nameof(Handler));
    }

    /// <summary>
    /// Reads the options from a configuration. Options without a key there, and objects such as <see cref="Signer"/>, keep their values.
    /// </summary>
    /// <param name="settings">The configuration. It collects the values that cannot be read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public virtual void Bind(ApiSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Host = settings.Host(nameof(Host)) ?? Host;
        Timeout = settings.Time(nameof(Timeout)) ?? Timeout;
        MaxResponseBytes = settings.Int32(nameof(MaxResponseBytes)) ?? MaxResponseBytes;
        MaxRequestBytes = settings.Int32(nameof(MaxRequestBytes)) ?? MaxRequestBytes;
        Retry.Bind(settings.Section(nameof(Retry)));
        PropagateTraceContext = settings.Bool(nameof(PropagateTraceContext)) ?? PropagateTraceContext;
        RateLimits.Bind(settings.Section(nameof(RateLimits)));
    }
}
