namespace Chatwright;

/// <summary>The end of one call: its caller cancels it, or its time is up. Tells the two apart.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly string _endpoint;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    internal CallDeadline(string endpoint, TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        _endpoint = endpoint;
        _timeout = timeout;
        _caller = caller;
        _source = new(timeout, time);
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>What a cancellation means to the caller. One that is neither theirs nor the deadline's comes from a signer, and is passed on.</summary>
    internal Exception Explain(OperationCanceledException cancellation)
    {
        if (_caller.IsCancellationRequested)
            return new OperationCanceledException($"{_endpoint} was cancelled.", cancellation.InnerException, _caller);
        if (_source.IsCancellationRequested)
            return new TimeoutException($"{_endpoint} took longer than {_timeout}, the limit that the option Timeout sets.", cancellation.InnerException);
        return cancellation;
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
