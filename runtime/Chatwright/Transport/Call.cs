using System.Threading.RateLimiting;
using Chatwright.CodeGeneration;
using Chatwright.RateLimiting;
using Chatwright.Resilience;
using Chatwright.Signing;

namespace Chatwright.Transport;

/// <summary>One call in progress: its time limit, and the state that passes from one attempt to the next. Not safe for concurrent use.</summary>
/// <remarks>
/// A call whose first attempt succeeded is kept for a later call of its thread; with its token source and timer, if no code of others got the token.
/// After a failure, the HTTP stack may still hold the token, so that call is never used again.
/// </remarks>
#pragma warning disable CA1001 // End disposes.
internal sealed class Call
#pragma warning restore CA1001
{
    /// <summary>The maximum duration of timers.</summary>
    private static readonly TimeSpan s_maxWait = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    [ThreadStatic]
    private static Call? t_spare;

    private readonly TimeProvider _time;
    private CancellationTokenSource _source = null!;
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private TimeSpan _timeout;
    private TimeSpan _firstAttemptTimeout;
    private TimeSpan _wait;
    private TimeSpan _rateLimitWait;
    private TimeSpan _retryWait;
    private ApiCredential? _credential;
    private Exception? _lastFailure;
    private long _start;
    private long _stepStart;
    private CallStep _step;
    private bool _keepsToken;
    private bool _wasRepeatedOnce;
    private bool _wasSignedAgain;

    private Call(TimeProvider time) => _time = time;

    internal ApiEndpoint Endpoint { get; private set; } = null!;

    /// <summary>Cancelled when the caller cancels and when the call's time has ended.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>The number of attempts that were sent.</summary>
    internal int Attempts { get; private set; }

    /// <summary>The number of retries that were planned.</summary>
    internal int Retries { get; private set; }

    /// <summary>The host of the latest attempt; null until it is sent.</summary>
    internal HostAddress? Host { get; private set; }

    /// <summary>The credential that the service rejected; null unless the next attempt needs another one.</summary>
    internal ApiCredential? RejectedCredential { get; private set; }

    /// <summary><see langword="true"/> if the latest attempt could not reach its host.</summary>
    internal bool FailsOver => _lastFailure is ApiConnectionException { IsConnectFailure: true };

    /// <summary>The execution of the call by its failed attempts: the most certain of their values.</summary>
    internal ApiExecution Execution { get; private set; }

    /// <summary>The failure of the call as a whole; null while there is none.</summary>
    internal Exception? Failure { get; set; }

    internal TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>The facts of the call until now.</summary>
    internal CallFacts Facts => new(Attempts, Elapsed, _rateLimitWait, _retryWait);

    /// <summary><see langword="true"/> if the time of the first attempt has ended and that of the call has not.</summary>
    internal bool HasFirstAttemptEnded => IsAttemptLimited && _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    private bool IsAttemptLimited => _firstAttemptTimeout != Timeout.InfiniteTimeSpan;

    private TimeSpan Remaining => _timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _timeout - Elapsed;

    /// <summary>Begins a call.</summary>
    /// <param name="endpoint">The endpoint that is called.</param>
    /// <param name="timeout">The maximum duration.</param>
    /// <param name="time">The clock.</param>
    /// <param name="keepsToken">True if no code of others gets <see cref="Token"/>, so that calls can share it one after the other.</param>
    /// <param name="caller">The token of the caller.</param>
    internal static Call Begin(ApiEndpoint endpoint, TimeSpan timeout, TimeProvider time, bool keepsToken, CancellationToken caller)
    {
        var call = t_spare is { } spare && spare._time == time ? spare : new(time);
        t_spare = null;
        call._source ??= new(Timeout.InfiniteTimeSpan, time);
        call._keepsToken = keepsToken;
        call._step = CallStep.Signing;
        call.Endpoint = endpoint;
        call.Attempts = 0;
        (call._rateLimitWait, call._retryWait) = (default, default);
        call._lastFailure = null;
        call.Execution = ApiExecution.NotExecuted;
        call._timeout = timeout;
        call._firstAttemptTimeout = Timeout.InfiniteTimeSpan;
        call._caller = caller;
        call._start = time.GetTimestamp();
        call._source.CancelAfter(timeout);
        call.Link();
        return call;
    }

    /// <summary>Begins the preparation of an attempt.</summary>
    internal void PrepareAttempt() => Host = null;

    /// <summary>Begins a step, which an exception names if the time of the call ends in it.</summary>
    internal void BeginStep(CallStep step) => (_step, _stepStart) = (step, _time.GetTimestamp());

    /// <summary>Begins an attempt.</summary>
    /// <param name="host">The host that it is sent to.</param>
    /// <param name="credential">The credential that it is signed with.</param>
    /// <param name="timeout">The maximum duration of the attempt.</param>
    /// <returns>Its time limit, to be disposed after it.</returns>
    internal AttemptLimit BeginAttempt(HostAddress host, ApiCredential credential, TimeSpan timeout)
    {
        Attempts++;
        _step = CallStep.Sending;
        (Host, _credential) = (host, credential);
        if (timeout == Timeout.InfiniteTimeSpan || timeout >= Remaining)
            return new(this, null, timeout);
        if (Attempts > 1)
            return new(this, new CancellationTokenSource(timeout, _time), timeout);
        // The first attempt, usually the only one, uses the call's source.
        _firstAttemptTimeout = timeout;
        _source.CancelAfter(timeout);
        return new(this, null, timeout);
    }

    /// <summary>Ends an attempt that failed.</summary>
    /// <param name="failure">The failure.</param>
    internal void EndAttempt(Exception failure) => AddExecution(ExecutionAfter(failure));

    /// <summary>Gets the certainty about the execution of a request whose attempt failed.</summary>
    internal static ApiExecution ExecutionAfter(Exception failure) => failure switch
    {
        ChatwrightException error => error.Execution,
        AttemptCanceledException cancelled => cancelled.Execution,
        _ => ApiExecution.Unknown,
    };

    /// <summary>The cancellation that ended an attempt, as the HTTP stack threw it.</summary>
    internal static Exception? Cause(Exception failure) => failure is AttemptCanceledException ? failure.InnerException : failure;

    /// <summary>Replaces the limits of the first attempt by those of the call.</summary>
    /// <returns><see langword="true"/> if the call can go on; <see langword="false"/> if it is cancelled or its time has ended.</returns>
    internal bool Continue()
    {
        if (IsAttemptLimited)
        {
            _firstAttemptTimeout = Timeout.InfiniteTimeSpan;
            Unlink();
            _source.Dispose();
            _source = new(_timeout == Timeout.InfiniteTimeSpan ? _timeout : NotNegative(Remaining), _time);
            Link();
        }
        return !_source.IsCancellationRequested;
    }

    /// <summary>Plans the next attempt, unless none may follow.</summary>
    /// <param name="failure">The failure of the latest attempt.</param>
    /// <param name="advice">The advice for that failure.</param>
    /// <param name="wait">The duration of the wait.</param>
    internal bool PlanRetry(Exception failure, ApiRetryAdvice advice, TimeSpan wait)
    {
        (_lastFailure, _wait, RejectedCredential) = (failure, wait, null);
        switch (advice)
        {
            case ApiRetryAdvice.Never:
            case ApiRetryAdvice.Once when _wasRepeatedOnce:
            case ApiRetryAdvice.RenewSignature when _wasSignedAgain:
                return false;
            case ApiRetryAdvice.Once:
                _wasRepeatedOnce = true;
                break;
            case ApiRetryAdvice.RenewSignature:
                _wasSignedAgain = true;
                RejectedCredential = _credential;
                break;
        }
        Retries++;
        // A wait that would outlast the call is useless: the caller learns the reason now.
        return wait < Remaining && wait <= s_maxWait;
    }

    /// <summary>Waits for the planned attempt.</summary>
    internal Task WaitAsync()
        => _wait > TimeSpan.Zero || Token.IsCancellationRequested ? DelayAsync() : Task.CompletedTask;

    /// <summary>Waits for a permit.</summary>
    /// <returns>The permit, or a lease that is none.</returns>
    internal async ValueTask<RateLimitLease> WaitAsync(ValueTask<RateLimitLease> permit)
    {
        var start = _time.GetTimestamp();
        try
        {
            return await permit.ConfigureAwait(false);
        }
        finally
        {
            _rateLimitWait += _time.GetElapsedTime(start);
        }
    }

    /// <summary>
    /// Converts a failure for the caller. A cancellation that neither the caller nor the timeout caused comes from a signer or limiter, and stays.
    /// </summary>
    /// <param name="failure">The failure.</param>
    internal Exception Explain(Exception failure)
    {
        var explained = failure switch
        {
            OperationCanceledException => ExplainCancellation(failure),
            KeyTimeoutException late => new ApiTimeoutException(
                Endpoint.Path,
                $"the key provider returned no key within {late.Limit}, the limit that the option Credential.KeyTimeout sets. {Unsent}",
                late)
            {
                Execution = Execution,
            },
            _ => failure,
        };
        if (explained is ChatwrightException { IsComplete: false } error)
        {
            AddExecution(error.Execution);
            error.Complete(Execution, Facts);
        }
        return explained;
    }

    /// <summary>Ends the call. To be called once.</summary>
    internal void End()
    {
        Unlink();
        var isClean = Failure is null && Retries == 0;
        (Endpoint, Host, _credential) = (null!, null, null);
        // A source is bound to its clock, and only the system's clock is shared by all calls.
        var isReusable = isClean && _time == TimeProvider.System;
        if (!isReusable || !_keepsToken || !_source.TryReset())
        {
            _source.Dispose();
            _source = null!;
        }
        if (isReusable)
            t_spare = this;
    }

    private async Task DelayAsync()
    {
        var start = _time.GetTimestamp();
        try
        {
            await Task.Delay(_wait, _time, Token).ConfigureAwait(false);
        }
        finally
        {
            _retryWait += _time.GetElapsedTime(start);
        }
    }

    private Exception ExplainCancellation(Exception failure)
    {
        // The failure of the attempt before explains more than the interruption of this one.
        var inner = _lastFailure ?? Cause(failure);
        if (_caller.IsCancellationRequested)
            return new OperationCanceledException($"{Endpoint} was cancelled{Fate}.", inner, _caller);
        if (!_source.IsCancellationRequested)
            return failure;
        var cancelled = failure as AttemptCanceledException;
        return cancelled?.Error ?? new ApiTimeoutException(
            Endpoint.Path, $"the call took longer than {_timeout}, the limit that the option Timeout sets{Progress}{cancelled?.Progress}", inner)
        {
            Execution = Execution,
            Response = cancelled?.Response,
            IsPermitTimeout = _step == CallStep.Permit,
        };
    }

    /// <summary>A sentence about the attempt that was not sent.</summary>
    internal string Unsent => Attempts == 0 ? "The request was not sent" : "The next attempt was not sent";

    private string Fate
        => Execution == ApiExecution.NotExecuted ? " before anything was executed" : ". It is unknown whether the service executed it";

    /// <summary>The end of a sentence about the timeout: the step that took the time, and the remedy. Empty while an attempt is sent.</summary>
    private string Progress => _step switch
    {
        CallStep.Signing => $"; it waited {StepElapsed} for its credential. {Unsent}. Check the key or credential provider",
        CallStep.Permit => $"; it waited {StepElapsed} for a permit of the rate limit{Rate}. {Unsent}. Raise Timeout, or start fewer calls at once",
        _ => "",
    };

    private TimeSpan StepElapsed => TimeSpan.FromMilliseconds(Math.Round(_time.GetElapsedTime(_stepStart).TotalMilliseconds));

    private string Rate => Endpoint.Calls is { } rate ? $" of {RateText.Of(rate.Permits, rate.Window)}" : "";

    private void AddExecution(ApiExecution execution) => Execution = execution > Execution ? execution : Execution;

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private void Link() => _registration = _caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);

    private void Unlink() => _registration.Dispose();
}
