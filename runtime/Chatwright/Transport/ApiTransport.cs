using System.ComponentModel;
using System.Threading.RateLimiting;
using Chatwright.Errors;
using Chatwright.Protocol;
using Chatwright.Resilience;
using Chatwright.Signing;
using Chatwright.Telemetry;
using Chatwright.Transport;

namespace Chatwright.CodeGeneration;

/// <summary>Makes the calls of one client: validates, signs, sends, reads. Safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    private readonly ClientState _client;
    private readonly CallSettings _settings;
    private readonly bool _isView;

    /// <summary>Validates and copies the options. Sends over new connections, or over <see cref="ApiClientOptions.Handler"/>.</summary>
    /// <param name="service">The service to call.</param>
    /// <param name="options">The options of the client. Later changes to them do not affect it.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ApiTransport(ApiService service, ApiClientOptions options)
        : this(ClientState.Create(service, options), CallSettings.Of(options), isView: false)
    {
    }

    /// <summary>Validates and copies the options. Sends over <paramref name="httpClient"/>, which the caller disposes.</summary>
    /// <param name="service">The service to call.</param>
    /// <param name="options">
    /// The options of the client. <see cref="ApiClientOptions.Handler"/> must be null. Later changes to them do not affect it.
    /// </param>
    /// <param name="httpClient">
    /// The client that sends the requests. Its <see cref="HttpClient.BaseAddress"/> is not used; its <see cref="HttpClient.Timeout"/> limits each
    /// attempt until the head of its response has arrived.
    /// </param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public ApiTransport(ApiService service, ApiClientOptions options, HttpClient httpClient)
        : this(ClientState.Create(service, options, httpClient), CallSettings.Of(options), isView: false)
    {
    }

    private ApiTransport(ClientState client, CallSettings settings, bool isView) => (_client, _settings, _isView) = (client, settings, isView);

    /// <summary>
    /// Creates a view of this client with other options for the calls that are made through it. It shares everything else, and ends with this client.
    /// </summary>
    /// <param name="options">The options that differ. They are copied.</param>
    /// <returns>A transport whose disposal does nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Options are out of their range; the message names each of them.</exception>
    public ApiTransport WithOptions(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new OptionErrors();
        ClientOptionsRules.AddErrors(errors, options);
        errors.Throw(nameof(options));
        return new(_client, _settings.With(options), isView: true);
    }

    /// <summary>Calls an endpoint.</summary>
    /// <typeparam name="TRequest">The request's body.</typeparam>
    /// <typeparam name="TResponse">The response's body.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="request">The request's body.</param>
    /// <param name="cancellationToken">Cancels the call. A request that was already sent may still be executed.</param>
    /// <returns>The response of a call that succeeded.</returns>
    /// <exception cref="ApiErrorException">The service returned an error.</exception>
    /// <exception cref="ApiResponseException">The response cannot be read, or its HTTP status is not one of success.</exception>
    /// <exception cref="ApiConnectionException">No complete response arrived.</exception>
    /// <exception cref="ApiTimeoutException">
    /// The call took longer than <see cref="ApiClientOptions.Timeout"/>, or than the timeout of a given <see cref="HttpClient"/>.
    /// </exception>
    /// <exception cref="ApiRateLimitException">A rate limiter refused an attempt.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentException">
    /// The request breaks a constraint or is larger than <see cref="ApiClientOptions.MaxRequestBytes"/>. It was not sent.
    /// </exception>
    /// <exception cref="ObjectDisposedException">This client, or the <see cref="HttpClient"/> that it was given, has been disposed.</exception>
    /// <remarks>A call throws no other exception, except those from your own signer, key provider or limiter.</remarks>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        _client.BeginCall(this);
        var call = Call.Begin(endpoint, _settings.Timeout, _client.Time, _client.KeepsTokens, cancellationToken);
        RequestContent? body = null;
        CallTelemetry? telemetry = null;
        try
        {
            try
            {
                body = await WriteAsync(endpoint, request, call).ConfigureAwait(false);
                telemetry = _client.Telemetry.Begin(endpoint);
                while (true)
                {
                    try
                    {
                        var response = await AttemptAsync(endpoint, body, call).ConfigureAwait(false);
                        response.Info.Complete(call.Facts);
                        return response;
                    }
                    catch (Exception failure)
                    {
                        if (!PlanRetry(call, failure))
                            throw;
                    }
                    await call.WaitAsync().ConfigureAwait(false);
                }
            }
            finally
            {
                body?.Release();
            }
        }
        catch (Exception failure)
        {
            call.Failure = call.Explain(failure);
            if (call.Failure == failure)
                throw;
            throw call.Failure;
        }
        finally
        {
            telemetry?.End(call.Attempts, call.Elapsed, call.Failure);
            call.End();
            _client.EndCall();
        }
    }

    /// <summary>Calls an endpoint that the client does not describe. The call is signed, limited and retried as a write.</summary>
    /// <param name="path">The path below the host, such as <c>v4/openim/sendmsg</c>.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="cancellationToken">Cancels the call. It is unknown then whether the service executes a request that was sent.</param>
    /// <returns>The response of a call that succeeded.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is not a path, or holds a query. Nothing was sent.</exception>
    /// <remarks>
    /// The other exceptions are those of
    /// <see cref="SendAsync{TRequest, TResponse}(ApiEndpoint{TRequest, TResponse}, TRequest, CancellationToken)"/>.
    /// </remarks>
    public Task<ApiRawResponse> SendRawAsync(string path, RawJson body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        return SendAsync(RawEndpoint.Of(_client.Service, path), new RawRequest(body), cancellationToken);
    }

    /// <summary>
    /// Closes the client's connections, those in use when their calls have ended. Later calls throw. A handler or <see cref="HttpClient"/> that
    /// the client was given stays open. Calling it again does nothing.
    /// </summary>
    public void Dispose()
    {
        if (!_isView)
            _client.Dispose();
    }

    /// <summary>Sends the request once: signs it, waits for a permit, chooses a host, sends, reads.</summary>
    private async ValueTask<TResponse> AttemptAsync<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, RequestContent body, Call call)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        call.PrepareAttempt();
        var credential = await GetCredentialAsync(call).ConfigureAwait(false);
        var (permit, hasWaited) = await AttemptPermit.AcquireAsync(_client, credential, call).ConfigureAwait(false);
        using var lease = permit;
        // The signature may have expired during the wait.
        if (hasWaited)
            credential = await GetCredentialAsync(call).ConfigureAwait(false);

        var host = _client.Hosts.Choose(call.FailsOver);
        var request = Address(endpoint, host, credential, body);
        if (_client.Signer is { } signer)
        {
            call.BeginStep(CallStep.Signing);
            request = await request.SignedAsync(signer, endpoint, body.Memory, call).ConfigureAwait(false);
        }
        using var limit = call.BeginAttempt(host, credential, _settings.AttemptTimeout(endpoint));
        var telemetry = _client.Telemetry.BeginAttempt(endpoint, host.Address, call.Attempts);
        try
        {
            var content = call.Attempts == 1 ? body : body.Repeat();
            content.Permit = permit as ApiRateLimitLease;
            using var response = await _client.Exchange.SendAsync(endpoint, request, content, telemetry, limit.Token).ConfigureAwait(false);
            RecordOutcome(host, permit, null);
            var result = Read(endpoint, response, _settings.CapturesBody);
            telemetry?.End(null);
            return result;
        }
        catch (Exception e)
        {
            RecordOutcome(host, permit, e);
            var failure = limit.Explain(e);
            call.EndAttempt(failure);
            _client.Telemetry.ReportDeviations(endpoint, (failure as ChatwrightException)?.Response);
            telemetry?.End(failure);
            if (failure == e)
                throw;
            throw failure;
        }
    }

    /// <summary>Fills the request, checks it and writes it.</summary>
    private ValueTask<RequestContent> WriteAsync<TRequest>(ApiEndpoint endpoint, TRequest request, Call call)
        where TRequest : IJsonWritable<TRequest>
    {
        if (request is not IFilledRequest<TRequest> unfilled)
            return new(RequestContent.Of(endpoint, request, _client.MaxRequestBytes));
        return unfilled.NeedsCredential
            ? WriteSignedAsync(endpoint, unfilled, call)
            : new(RequestContent.Of(endpoint, unfilled.Fill(new(null)), _client.MaxRequestBytes));
    }

    private async ValueTask<RequestContent> WriteSignedAsync<TRequest>(ApiEndpoint endpoint, IFilledRequest<TRequest> unfilled, Call call)
        where TRequest : IJsonWritable<TRequest>
    {
        var credential = await GetCredentialAsync(call).ConfigureAwait(false);
        return RequestContent.Of(endpoint, unfilled.Fill(new(credential)), _client.MaxRequestBytes);
    }

    private AttemptRequest Address(ApiEndpoint endpoint, HostAddress host, ApiCredential credential, RequestContent body)
    {
        var address = _client.Query.Address(host.Prefix, endpoint.EscapedPath, credential, body.Query);
        var request = new AttemptRequest(address, _settings.Headers, _settings.SecretsOf(credential));
        return _client.Service.Headers.IsEmpty ? request : request.WithHeaders(_client.Service.Headers);
    }

    private ValueTask<ApiCredential> GetCredentialAsync(Call call)
    {
        call.BeginStep(CallStep.Signing);
        var pending = _client.Credentials.GetCredentialAsync(call.RejectedCredential, call.Token);
        return pending.IsCompletedSuccessfully ? new(Required(pending.Result)) : WaitAsync(pending, call);
    }

    private static async ValueTask<ApiCredential> WaitAsync(ValueTask<ApiCredential> pending, Call call)
        => Required(await pending.WithinAsync(call.Token).ConfigureAwait(false));

    private static ApiCredential Required(ApiCredential? credential)
        => credential ?? throw new InvalidOperationException("The credential provider's GetCredentialAsync returned null.");

    /// <summary>Decides whether another attempt follows, and after how long.</summary>
    private bool PlanRetry(Call call, Exception failure)
    {
        if (failure is OperationCanceledException || call.Retries >= _settings.MaxRetries || !call.Continue())
            return false;
        // A failure before anything was sent comes from a signer or a limiter, which handle it themselves.
        var advice = call.Host is null ? ApiRetryAdvice.Never : RetryRules.Advice(failure, call.Endpoint);
        var failsOver = failure is ApiConnectionException { IsConnectFailure: true } && _client.Hosts.HasOther;
        var wait = failsOver || advice == ApiRetryAdvice.RenewSignature
            ? TimeSpan.Zero
            : _settings.Backoff.Delay(MinWait(failure), call.Retries, Random.Shared.NextDouble());
        if (!call.PlanRetry(failure, advice, wait))
            return false;
        _client.Telemetry.Retrying(call.Endpoint, call.Attempts, call.Host?.Name, failure, wait);
        return true;
    }

    /// <summary>Gets the minimum wait that the service demands.</summary>
    private static TimeSpan MinWait(Exception failure) => (failure as ChatwrightException)?.RetryAfter ?? TimeSpan.Zero;

    /// <summary>Records whether the host was reachable. Any response, even an error, proves that it is, and tells how long its way takes.</summary>
    private void RecordOutcome(HostAddress host, RateLimitLease? permit, Exception? failure)
    {
        if (failure is null or ApiErrorException or ApiResponseException)
        {
            AttemptPermit.RecordResponse(permit);
            if (_client.Hosts.MarkReachable(host))
                _client.Telemetry.FailedBack(host.Name);
        }
        else if (failure is ApiConnectionException { IsConnectFailure: true } && _client.Hosts.MarkUnreachable(host))
        {
            _client.Telemetry.FailedOver(host.Name, _client.Hosts.FailoverDuration);
        }
    }

    private TResponse Read<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, ResponseBody response, bool capturesBody)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        try
        {
            var result = ResponseReader.Read(endpoint, response.Bytes, response.Head, _client.Reading);
            if (result.Info.DeviationReport is { } report && response.Head.Secrets.Redact(response.Bytes))
                result.Info.Deviated(Redacted(endpoint, response, report));
            _client.Telemetry.ReportDeviations(endpoint, result.Info);
            if (capturesBody)
            {
                response.Head.Secrets.Redact(response.Bytes);
                result.Info.Keep(RawText.Of(response.Bytes));
            }
            return result;
        }
        catch (Exception e) when (e is ApiErrorException or ApiResponseException && response.Head.Secrets.Redact(response.Bytes))
        {
            // The response repeats a secret, and so does the error. Read again after redaction, it gives the same error without it.
            return ResponseReader.Read(endpoint, response.Bytes, response.Head, _client.Reading);
        }
    }

    /// <summary>Lists the deviations of a response once more, after redaction: their paths have keys that the service chose.</summary>
    private DeviationReport Redacted<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, ResponseBody response, DeviationReport report)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        var unlisted = new DeviationReport(default, default, report.Listed.Count + report.Unlisted);
        try
        {
            return ResponseReader.Read(endpoint, response.Bytes, response.Head, _client.Reading).Info.DeviationReport ?? unlisted;
        }
        catch (ChatwrightException)
        {
            // A secret that was more than a text, such as a number, leaves no JSON.
            return unlisted;
        }
    }
}
