namespace Chatwright.Transport;

/// <summary>The time limit of one attempt, within that of the call. Disposed once.</summary>
internal readonly struct AttemptLimit : IDisposable
{
    private readonly Call _call;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="call">The call.</param>
    /// <param name="source">The source that ends only the attempt; null if the call's source does.</param>
    /// <param name="timeout">The maximum duration of the attempt.</param>
    internal AttemptLimit(Call call, CancellationTokenSource? source, TimeSpan timeout)
    {
        _call = call;
        _timeout = timeout;
        _source = source;
        _registration = source is null ? default : call.Token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
    }

    internal CancellationToken Token => _source?.Token ?? _call.Token;

    private bool HasEnded => _source is null ? _call.HasFirstAttemptEnded : _source.IsCancellationRequested && !_call.Token.IsCancellationRequested;

    /// <summary>Converts a failure for the call: a cancellation by this limit is a timeout of the attempt.</summary>
    internal Exception Explain(Exception failure)
    {
        if (failure is not OperationCanceledException || !HasEnded)
            return failure;
        var cancelled = failure as AttemptCanceledException;
        return cancelled?.Error ?? new ApiTimeoutException(
            _call.Endpoint.Path,
            $"the attempt took longer than {_timeout}, the limit that the option Retry.AttemptTimeout sets{cancelled?.Progress}",
            Call.Cause(failure))
        {
            Execution = Call.ExecutionAfter(failure),
            Response = cancelled?.Response,
        };
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}
