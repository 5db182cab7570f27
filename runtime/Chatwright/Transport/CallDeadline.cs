namespace Chatwright;

/// <summary>The end of one call: its caller cancels it, or its time is up. Tells the two apart.</summary>
#pragma warning disable CA1001 // It is disposed by saying how the call ended.
internal readonly struct CallDeadline
#pragma warning restore CA1001
{
    private readonly string _endpoint;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    internal CallDeadline(string endpoint, TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        _endpoint = endpoint;
        _timeout = timeout;
        _time = time;
        _caller = caller;
        _source = SpareSources.Take(timeout, time);
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

    /// <summary>The call is over. To be called once.</summary>
    /// <param name="succeeded">Whether it gave its answer, so that nothing of it goes on.</param>
    internal void End(bool succeeded)
    {
        _registration.Dispose();
        if (succeeded)
            SpareSources.Return(_source, _time);
        else
            _source.Dispose();
    }
}
