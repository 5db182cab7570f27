using System.ComponentModel;
using System.Runtime.ExceptionServices;
using System.Threading.RateLimiting;
using Polly;

namespace Chatwright.Generated;

/// <summary>Makes the calls of one client: checks, signs, sends, reads. Safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    private readonly HttpExchange _exchange;
    private readonly IRequestSigner _signer;
    private readonly QueryString _query;
    private readonly HostRing _hosts;
    private readonly RateLimitOptions _limits;
    private readonly RetryPolicy? _retry;
    private readonly Telemetry _telemetry;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly int? _maxRequestBytes;
    private readonly ApiTransport? _owner;
    private volatile bool _disposed;

    /// <summary>Validates and freezes the options. Sends over connections of its own, or over <see cref="ApiClientOptions.Handler"/>.</summary>
    /// <param name="service">The service to call.</param>
    /// <param name="options">How to reach it.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ApiTransport(ApiService service, ApiClientOptions options)
        : this(service, Checked(options), options.Handler is { } handler ? HttpExchange.Over(handler, options.MaxResponseBytes) : HttpExchange.Own(options.MaxResponseBytes))
    {
    }

    /// <summary>Validates and freezes the options. Sends over a client that stays its owner's: it is not disposed here.</summary>
    /// <param name="service">The service to call.</param>
    /// <param name="options">How to reach it. <see cref="ApiClientOptions.Handler"/> must be null.</param>
    /// <param name="httpClient">What sends. Its <see cref="HttpClient.BaseAddress"/> is not used; its <see cref="HttpClient.Timeout"/> limits a call too.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ApiTransport(ApiService service, ApiClientOptions options, HttpClient httpClient)
        : this(service, Checked(options, httpClient), HttpExchange.Over(httpClient, options.MaxResponseBytes))
    {
    }

    private ApiTransport(ApiService service, ApiClientOptions options, HttpExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(service);
        options.Freeze();
        _exchange = exchange;
        _signer = options.SharedSigner;
        _query = new(service.Query);
        _hosts = options.SharedHosts;
        _limits = options.RateLimits;
        _time = options.TimeProvider;
        _telemetry = new(service.Name, options.LoggerFactory, _time);
        _retry = RetryPolicy.Of(options.Retry, _hosts, _telemetry, _time);
        _timeout = options.Timeout;
        _maxRequestBytes = options.MaxRequestBytes ?? service.RequestBytes;
    }

    private ApiTransport(ApiTransport owner, ApiCallOptions options)
    {
        _owner = owner._owner ?? owner;
        _exchange = owner._exchange;
        _signer = owner._signer;
        _query = owner._query;
        _hosts = owner._hosts;
        _limits = owner._limits;
        _time = owner._time;
        _telemetry = owner._telemetry;
        _retry = options.Retry is { } retry ? RetryPolicy.Of(retry, _hosts, _telemetry, _time) : owner._retry;
        _timeout = options.Timeout ?? owner._timeout;
        _maxRequestBytes = owner._maxRequestBytes;
    }

    /// <summary>The same client with other options for the calls that are made through it. It shares everything else, and ends with this one.</summary>
    /// <param name="options">What is to be different.</param>
    /// <returns>A transport whose disposal does nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ApiTransport With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        options.Retry?.Freeze();
        return new(this, options);
    }

    /// <summary>Calls an endpoint.</summary>
    /// <typeparam name="TRequest">The request's body.</typeparam>
    /// <typeparam name="TResponse">The answer's body.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="request">The request's body.</param>
    /// <param name="cancellationToken">Cancels the call. What the service does with a request that it already has is unknown then.</param>
    /// <returns>The answer of a call that succeeded.</returns>
    /// <exception cref="ApiException">The service said no.</exception>
    /// <exception cref="ProtocolException">The answer is none by the API's rules.</exception>
    /// <exception cref="HttpRequestException">No whole answer came.</exception>
    /// <exception cref="TimeoutException">The call took longer than <see cref="ApiClientOptions.Timeout"/>, or than the timeout of a given <see cref="HttpClient"/>.</exception>
    /// <exception cref="RateLimitException">A limiter gave no permit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentException">The request breaks a constraint or is larger than <see cref="ApiClientOptions.MaxRequestBytes"/>. Nothing was sent.</exception>
    /// <exception cref="ObjectDisposedException">This client, or the <see cref="HttpClient"/> that it was given, has been disposed.</exception>
    /// <remarks>What a signer, its key provider or a limiter throws passes unchanged.</remarks>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf((_owner ?? this)._disposed, this);
        var body = Write(endpoint, request);
        var call = Call.Begin(endpoint, _timeout, _time, cancellationToken);
        var watch = _telemetry.Begin(call);
        var isClean = false;
        try
        {
            Exception fault;
            try
            {
                var response = await TryAsync(endpoint, body, call).ConfigureAwait(false);
                isClean = true;
                return response;
            }
            catch (Exception e)
            {
                fault = e;
            }
            return await GoOnAsync(endpoint, body, call, fault).ConfigureAwait(false);
        }
        finally
        {
            watch?.End(call.Failure);
            call.End(isClean);
            body.Release();
        }
    }

    /// <summary>Ends the client's own connections, those in use when their calls have ended. Calls that begin later are refused. A handler or client that it was given stays open. Calling it again does nothing.</summary>
    public void Dispose()
    {
        if (_owner is not null)
            return;
        _disposed = true;
        _exchange.Dispose();
    }

    private static ApiClientOptions Checked(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return options;
    }

    private static ApiClientOptions Checked(ApiClientOptions options, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        Checked(options).ValidateNoHandler();
        return options;
    }

    private RequestContent Write<TRequest>(ApiEndpoint endpoint, TRequest request)
        where TRequest : IJsonWritable<TRequest>
    {
        if (request is IValidated validated)
        {
            var check = new RequestCheck(endpoint.Path);
            validated.Validate(ref check);
        }
        var bytes = RequestWriter.Write(request);
        if (!(bytes.Length > _maxRequestBytes))
            return new(bytes);
        var length = bytes.Length;
        bytes.Dispose();
        throw new ArgumentException($"The request to {endpoint} is {length} bytes long; at most {_maxRequestBytes} are allowed.", nameof(request));
    }

    /// <summary>What follows a first try that failed: further tries, or the fault as the caller is to see it.</summary>
    private async Task<TResponse> GoOnAsync<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, RequestContent body, Call call, Exception fault)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        if (_retry is not null && call.GoOn())
        {
            var outcome = await _retry.GoOnAsync(call, fault, () => OutcomeAsync(endpoint, body, call)).ConfigureAwait(false);
            if (outcome.Exception is null)
                return outcome.Result!;
            fault = outcome.Exception;
        }
        call.Failure = fault is OperationCanceledException cancellation ? call.Explain(cancellation) : fault;
        ExceptionDispatchInfo.Throw(call.Failure);
        throw fault;
    }

    private async ValueTask<Outcome<TResponse>> OutcomeAsync<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, RequestContent body, Call call)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        try
        {
            return Outcome.FromResult(await TryAsync(endpoint, body, call).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            return Outcome.FromException<TResponse>(e);
        }
    }

    /// <summary>Sends the request once, as soon as there are a signature and a permit.</summary>
    private async ValueTask<TResponse> TryAsync<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, RequestContent body, Call call)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        call.Prepare();
        var credential = await SignAsync(call).ConfigureAwait(false);
        var (permit, waited) = await AcquireAsync(endpoint, credential, call).ConfigureAwait(false);
        using var lease = permit;
        // A signature may have ended in the meantime.
        if (waited)
            credential = await SignAsync(call).ConfigureAwait(false);

        var host = _hosts.Choose();
        using var limit = call.BeginTry(host, credential, _retry?.TryTimeout(endpoint) ?? Timeout.InfiniteTimeSpan);
        var watch = _telemetry.BeginTry(call, host);
        try
        {
            // Path and query are escaped already, and looking through them again is what a Uri takes most of its time for.
            var address = new Uri(_query.Address(host.Prefix, endpoint.EscapedPath, credential), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var answer = await _exchange.SendAsync(endpoint, address, body, credential, watch, limit.Token).ConfigureAwait(false);
            Note(host, null);
            var response = Read(endpoint, answer, credential);
            watch?.End(null);
            return response;
        }
        catch (Exception e)
        {
            Note(host, e);
            var fault = e is OperationCanceledException cancellation && limit.IsUp ? limit.Explain(cancellation) : e;
            watch?.End(fault);
            if (fault == e)
                throw;
            throw fault;
        }
    }

    private async ValueTask<ApiCredential> SignAsync(Call call)
        => await _signer.GetCredentialAsync(call.Refused, call.Token).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The signer's GetCredentialAsync gave null.");

    /// <summary>The permit of one try, null where there is no limit, and whether it had to be waited for.</summary>
    private async ValueTask<(RateLimitLease? Lease, bool Waited)> AcquireAsync(ApiEndpoint endpoint, ApiCredential credential, Call call)
    {
        var permit = _limits.AcquireAsync(endpoint, credential.AppId, _time, call.Token);
        var waits = !permit.IsCompleted;
        var begin = waits ? _telemetry.BeginWait() : null;
        try
        {
            var lease = await permit.ConfigureAwait(false);
            if (lease is null or { IsAcquired: true })
                return (lease, waits);
            using (lease)
            {
                _telemetry.PermitRefused(endpoint);
                throw new RateLimitException(endpoint.Path) { RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null };
            }
        }
        finally
        {
            _telemetry.EndWait(endpoint, begin);
        }
    }

    /// <summary>Keeps in mind what the end of a try says of its host. An answer, however bad, says that it can be reached.</summary>
    private void Note(HostAddress host, Exception? fault)
    {
        if (fault is null or ApiException or ProtocolException)
        {
            if (_hosts.Reached(host))
                _telemetry.FailedBack(host);
        }
        else if (RetryRules.IsConnectFailure(fault) && _hosts.Lost(host))
        {
            _telemetry.FailedOver(host, _hosts.FailBackAfter);
        }
    }

    private static TResponse Read<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, AnswerBody answer, ApiCredential credential)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        try
        {
            return ResponseReader.Read(endpoint, answer.Bytes);
        }
        catch (Exception e) when (e is ApiException or ProtocolException && Secrecy.Cover(answer.Bytes, credential.Signature))
        {
            // The answer repeats the signature, and so does the error. Read again, covered, it gives the same error without it.
            return ResponseReader.Read(endpoint, answer.Bytes);
        }
    }
}
