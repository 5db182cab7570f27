namespace Chatwright;

/// <summary>The end of one try, where it has one before that of its call. To be disposed once.</summary>
internal readonly struct TryLimit : IDisposable
{
    private readonly Call _call;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    /// <param name="call">The call.</param>
    /// <param name="source">What ends the try alone; null when the call's own source does.</param>
    /// <param name="timeout">After which time.</param>
    internal TryLimit(Call call, CancellationTokenSource? source, TimeSpan timeout)
    {
        _call = call;
        _timeout = timeout;
        _source = source;
        _registration = source is null ? default : call.Token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
    }

    internal CancellationToken Token => _source?.Token ?? _call.Token;

    /// <summary>Whether the try's time is up, while the call goes on.</summary>
    internal bool IsUp => _source is null ? _call.IsFirstTryUp : _source.IsCancellationRequested && !_call.Token.IsCancellationRequested;

    /// <summary>What it means that the time is up.</summary>
    internal TimeoutException Explain(OperationCanceledException cancellation)
        => new($"{_call.Endpoint} was not answered within {_timeout}, the limit that the option Retry.TryTimeout sets for one try.", cancellation.InnerException);

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}
