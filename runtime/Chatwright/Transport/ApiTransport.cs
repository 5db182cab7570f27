using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>Makes the calls of one client: checks, signs, sends, reads. Safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    private readonly HttpExchange _exchange;
    private readonly IRequestSigner _signer;
    private readonly QueryString _query;
    private readonly string _host;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly int? _maxRequestBytes;
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
        _signer = options.CreateSigner();
        _query = new(service.Query);
        _host = options.Host!.Primary.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _timeout = options.Timeout;
        _time = options.TimeProvider;
        _maxRequestBytes = options.MaxRequestBytes ?? service.RequestBytes;
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
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentException">The request breaks a constraint or is larger than <see cref="ApiClientOptions.MaxRequestBytes"/>. Nothing was sent.</exception>
    /// <exception cref="ObjectDisposedException">This client, or the <see cref="HttpClient"/> that it was given, has been disposed.</exception>
    /// <remarks>What a signer or its key provider throws passes unchanged.</remarks>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var body = Write(endpoint, request);
        var deadline = new CallDeadline(endpoint.Path, _timeout, _time, cancellationToken);
        var succeeded = false;
        try
        {
            var response = await TryAsync(endpoint, body, deadline.Token).ConfigureAwait(false);
            succeeded = true;
            return response;
        }
        catch (OperationCanceledException cancellation)
        {
            var explained = deadline.Explain(cancellation);
            if (explained == cancellation)
                throw;
            throw explained;
        }
        finally
        {
            deadline.End(succeeded);
            body.Release();
        }
    }

    /// <summary>Ends the client's own connections. A handler or client that it was given stays open. Calling it again does nothing.</summary>
    public void Dispose()
    {
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

    /// <summary>Sends the request once.</summary>
    private async ValueTask<TResponse> TryAsync<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, RequestContent body, CancellationToken cancellationToken)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
    {
        var credential = await _signer.GetCredentialAsync(null, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The signer's GetCredentialAsync gave null.");
        // Path and query are escaped already, and looking through them again is what a Uri takes most of its time for.
        var address = new Uri(_query.Address(_host, endpoint.EscapedPath, credential), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var answer = await _exchange.SendAsync(endpoint, address, body, credential, cancellationToken).ConfigureAwait(false);
        return Read(endpoint, answer, credential);
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
