using Microsoft.Extensions.Logging;

namespace Chatwright;

/// <summary>The options of a client.</summary>
/// <remarks>
/// Building a client validates the options and copies them, so one set of options may serve several clients. Later changes affect only clients that
/// are built later. Not safe for concurrent changes.
/// </remarks>
public class ApiClientOptions
{
    private const int LargestLimit = 1 << 30;

    /// <summary>The host of the service. Required; null by default. A generated client has the documented hosts of its service.</summary>
    public ApiHost? Host { get; set; }

    /// <summary>
    /// The most time that one call may take as a whole: signing, sending, waiting and reading. 10 seconds by default. More than zero and
    /// at most <see cref="int.MaxValue"/> milliseconds (24 days), or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    /// <remarks>
    /// Keep it above the time that the service itself takes before it gives up (3 seconds for the Tencent Cloud Chat server API, by the
    /// overview of its documents): otherwise a call is abandoned here that the service still executes.
    /// </remarks>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The most bytes that a response's body may have, after decompression. 4 MiB (4194304) by default; from 1 to 1 GiB (1073741824). A larger body
    /// is a <see cref="ProtocolException"/>.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The most bytes that a request's body may have; at least 2, the size of <c>{}</c>. A larger one is an <see cref="ArgumentException"/>; nothing
    /// is sent. Null, the default, applies the limit that the service documents, if it documents one.
    /// </summary>
    public int? MaxRequestBytes { get; set; }

    /// <summary>The clock of timeouts and signatures. <see cref="TimeProvider.System"/> by default; must not be null.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The factory of the client's logger, whose category is <c>Chatwright.</c> and the service's name. Null, the default: nothing is logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// The handler that sends the requests, in place of the client's own connections: a proxy's settings, a chain of handlers, a fake. The caller
    /// disposes it. Null by default. Must be null for a client that is given an <see cref="HttpClient"/>.
    /// </summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>The signer of the requests, in place of the service's own scheme, whose options are ignored then. Null by default.</summary>
    public IRequestSigner? Signer { get; set; }

    /// <summary>The retries of calls that failed, and when a backup host takes over. On by default; must not be null.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The limits that keep calls within the documented frequency. On by default; must not be null.</summary>
    public RateLimitOptions RateLimits { get; set; } = new();

    /// <summary>Checks that a client can be built. Building one does it too.</summary>
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

    /// <summary>Checks what a client needs that is given an <see cref="HttpClient"/>.</summary>
    internal void ValidateNoHandler()
    {
        if (Handler is not null)
            throw new ArgumentException(
                "Handler is set, but the client is given an HttpClient, which has a handler of its own. Set one of them.", nameof(Handler));
    }

    /// <summary>
    /// Reads the options from a configuration. Options that it does not mention, and objects such as <see cref="Signer"/>, stay as they are.
    /// </summary>
    /// <param name="settings">The configuration. Values that cannot be read are noted there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public virtual void Bind(ApiSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Host = settings.Host(nameof(Host)) ?? Host;
        Timeout = settings.Time(nameof(Timeout)) ?? Timeout;
        MaxResponseBytes = settings.Int32(nameof(MaxResponseBytes)) ?? MaxResponseBytes;
        MaxRequestBytes = settings.Int32(nameof(MaxRequestBytes)) ?? MaxRequestBytes;
        Retry.Bind(settings.Section(nameof(Retry)));
        RateLimits.Bind(settings.Section(nameof(RateLimits)));
    }
}
