using System.Threading.RateLimiting;
using Chatwright.CodeGeneration;
using Chatwright.RateLimiting;
using Chatwright.Resilience;
using Chatwright.Signing;
using Chatwright.Telemetry;

namespace Chatwright.Transport;

/// <summary>
/// The active parts that the calls of one client share: connections, signer, hosts, limiters, telemetry. Made once, from options that are plain
/// data.
/// </summary>
internal sealed class ClientState : IDisposable
{
    /// <summary>1 once the client has been disposed.</summary>
    private int _disposed;

    /// <summary>The number of calls in progress, and one more until the client is disposed. At 0 the connections are closed.</summary>
    private int _holders = 1;

    private ClientState(ApiService service, ApiClientOptions options, HttpExchange exchange)
    {
        Service = service;
        Exchange = exchange;
        Time = options.TimeProvider;
        Credentials = CredentialProviders.Create(options);
        Signer = options.RequestSigner;
        Query = new(service.Query);
        Hosts = new(options.Host!, options.FailoverDuration, Time);
        Limiter = EndpointRateLimiter.Of(options.RateLimits, Time);
        Telemetry = new(service.Name, options.CreateLog(service.Name), Time);
        MaxRequestBytes = options.MaxRequestBytes ?? service.RequestBytes;
        KeepsTokens = exchange.IsOwn && Credentials is FixedKeySigner or UserSigSigner or Unsigned
            && Signer is null && Limiter is null or EndpointRateLimiter;
        Reading = options.ResponseReading;
    }

    internal ApiService Service { get; }

    internal HttpExchange Exchange { get; }

    internal TimeProvider Time { get; }

    internal IApiCredentialProvider Credentials { get; }

    /// <summary>The signer of each attempt; null if requests carry the credential alone.</summary>
    internal IRequestSigner? Signer { get; }

    internal QueryString Query { get; }

    internal HostRing Hosts { get; }

    /// <summary>The limiter of all attempts; null when rate limits are off.</summary>
    internal PartitionedRateLimiter<ApiRateLimitKey>? Limiter { get; }

    internal ClientTelemetry Telemetry { get; }

    /// <summary>The maximum size of a request's body in bytes; null for no limit.</summary>
    internal int? MaxRequestBytes { get; }

    /// <summary>
    /// True if no code of others gets the token of a call, so that a later call can use it. A handler, provider or limiter may keep it.
    /// </summary>
    internal bool KeepsTokens { get; }

    /// <summary>The reading of responses that are not as described.</summary>
    internal ApiResponseReading Reading { get; }

    /// <summary>Creates the state of a client that sends over new connections, or over the handler of its options.</summary>
    internal static ClientState Create(ApiService service, ApiClientOptions options)
    {
        ClientOptions.ErrorsOf(service, options).Throw(nameof(options));
        return new(service, options, options.Handler is { } handler ? HttpExchange.Over(handler, options) : HttpExchange.Own(options));
    }

    /// <summary>Creates the state of a client that sends over an <see cref="HttpClient"/>, which its owner disposes.</summary>
    internal static ClientState Create(ApiService service, ApiClientOptions options, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        var errors = ClientOptions.ErrorsOf(service, options);
        if (options.Handler is not null)
            errors.Add(nameof(options.Handler), "is set, but the client is given an HttpClient, which has a handler of its own: set one of them.");
        errors.Throw(nameof(options));
        return new(service, options, HttpExchange.Over(httpClient, options));
    }

    /// <summary>Begins a call. It keeps the connections until <see cref="EndCall"/>, also for attempts that are still to come.</summary>
    /// <param name="client">The client that is called, for the exception.</param>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    internal void BeginCall(ApiTransport client)
    {
        Interlocked.Increment(ref _holders);
        if (Volatile.Read(ref _disposed) == 0)
            return;
        EndCall();
        throw new ObjectDisposedException(client.GetType().FullName);
    }

    /// <summary>Ends a call.</summary>
    internal void EndCall()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            Exchange.Dispose();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            EndCall();
    }
}
