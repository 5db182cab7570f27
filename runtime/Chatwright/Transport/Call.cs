using Chatwright.Generated;

namespace Chatwright;

/// <summary>One call under way: its end, and what its tries have come to. Not for concurrent use.</summary>
/// <remarks>
/// One whose first try gave the answer is kept for a later call of its thread, with its token source and timer. After a failure something may still hold the
/// token, so that one is never used again.
/// </remarks>
#pragma warning disable CA1001 // End disposes.
internal sealed class Call
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static Call? t_spare;

    private readonly TimeProvider _time;
    private CancellationTokenSource _source;
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private TimeSpan _timeout;
    private TimeSpan _firstTryTimeout;
    private long _start;
    private bool _wasRepeatedOnce;
    private bool _wasResigned;

    private Call(TimeProvider time)
    {
        _time = time;
        _source = new(Timeout.InfiniteTimeSpan, time);
    }

    internal ApiEndpoint Endpoint { get; private set; } = null!;

    /// <summary>Cancelled when the caller cancels and when the time is up.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>How many tries were begun.</summary>
    internal int Tries { get; private set; }

    /// <summary>Where the latest try was sent; null while it is not.</summary>
    internal HostAddress? Host { get; private set; }

    /// <summary>The credential that the service does not take any more; null unless the next try needs another.</summary>
    internal ApiCredential? Refused { get; private set; }

    /// <summary>How the latest try failed; null during the first.</summary>
    internal Exception? LastFault { get; private set; }

    /// <summary>The wait before the next try.</summary>
    internal TimeSpan Wait { get; private set; }

    /// <summary>How the call as a whole failed; null while it has not.</summary>
    internal Exception? Failure { get; set; }

    internal TimeSpan Elapsed => _time.GetElapsedTime(_start);

    private ApiCredential? Credential { get; set; }

    private bool IsTryLimited => _firstTryTimeout != Timeout.InfiniteTimeSpan;

    private TimeSpan Remaining => _timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _timeout - Elapsed;

    internal static Call Begin(ApiEndpoint endpoint, TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        var call = t_spare is { } spare && spare._time == time ? spare : new(time);
        t_spare = null;
        call.Endpoint = endpoint;
        call.Tries = 0;
        call._timeout = timeout;
        call._firstTryTimeout = Timeout.InfiniteTimeSpan;
        call._caller = caller;
        call._start = time.GetTimestamp();
        call._source.CancelAfter(timeout);
        call.Link();
        return call;
    }

    /// <summary>Begins to make ready for a try.</summary>
    internal void Prepare() => Host = null;

    /// <summary>Begins a try.</summary>
    /// <param name="host">Where it is sent.</param>
    /// <param name="credential">What it is signed with.</param>
    /// <param name="timeout">How long it may take at most.</param>
    /// <returns>Its end, to be disposed after it.</returns>
    internal TryLimit BeginTry(HostAddress host, ApiCredential credential, TimeSpan timeout)
    {
        Tries++;
        (Host, Credential) = (host, credential);
        if (timeout == Timeout.InfiniteTimeSpan || timeout >= Remaining)
            return new(this, null, timeout);
        if (Tries > 1)
            return new(this, new CancellationTokenSource(timeout, _time), timeout);
        // The first try, usually the only one, makes do with the source that is there.
        _firstTryTimeout = timeout;
        _source.CancelAfter(timeout);
        return new(this, null, timeout);
    }

    /// <summary>Whether the time of the first try is up, and not that of the call.</summary>
    internal bool IsFirstTryUp => IsTryLimited && _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Goes over from the limits of the first try to those of the call.</summary>
    /// <returns>False when the call is over.</returns>
    internal bool GoOn()
    {
        if (IsTryLimited)
        {
            _firstTryTimeout = Timeout.InfiniteTimeSpan;
            Unlink();
            _source.Dispose();
            _source = new(_timeout == Timeout.InfiniteTimeSpan ? _timeout : NotNegative(Remaining), _time);
            Link();
        }
        return !_source.IsCancellationRequested;
    }

    /// <summary>Decides whether there is another try, and notes what it needs.</summary>
    /// <param name="fault">How the latest one failed.</param>
    /// <param name="advice">What may be done after that fault.</param>
    /// <param name="wait">How long to wait.</param>
    internal bool Decide(Exception fault, ApiRetry advice, TimeSpan wait)
    {
        (LastFault, Wait, Refused) = (fault, wait, null);
        switch (advice)
        {
            case ApiRetry.Never:
            case ApiRetry.Once when _wasRepeatedOnce:
            case ApiRetry.Resign when _wasResigned:
                return false;
            case ApiRetry.Once:
                _wasRepeatedOnce = true;
                break;
            case ApiRetry.Resign:
                _wasResigned = true;
                Refused = Credential;
                break;
        }
        // A wait that would outlast the call helps nobody: the caller learns the reason now.
        return wait < Remaining;
    }

    /// <summary>What a cancellation means to the caller. One that is neither theirs nor the timeout's comes from a signer or limiter, and is passed on.</summary>
    internal Exception Explain(OperationCanceledException cancellation)
    {
        // How the try before failed says more than where this one was interrupted.
        var inner = LastFault ?? cancellation.InnerException;
        if (_caller.IsCancellationRequested)
            return new OperationCanceledException($"{Endpoint} was cancelled.", inner, _caller);
        if (_source.IsCancellationRequested)
            return new TimeoutException($"{Endpoint} took longer than {_timeout}, the limit that the option Timeout sets.", inner);
        return cancellation;
    }

    /// <summary>The call is over. To be called once.</summary>
    /// <param name="isClean">Whether its first try gave the answer, so that nothing of it goes on.</param>
    internal void End(bool isClean)
    {
        Unlink();
        (Endpoint, Host, Credential) = (null!, null, null);
        // A source belongs to its clock, and clocks of tests come and go.
        if (isClean && _time == TimeProvider.System && _source.TryReset())
            t_spare = this;
        else
            _source.Dispose();
    }

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private void Link() => _registration = _caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);

    private void Unlink() => _registration.Dispose();
}
