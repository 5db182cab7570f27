namespace Chatwright.Signing;

/// <summary>
/// One creation of a UserSig, which several calls may wait for. No call owns it, so none can cancel it for the others.
/// </summary>
#pragma warning disable CA1001 // The source has neither a timer nor a link to another: there is nothing to dispose.
internal sealed class SigningAttempt
#pragma warning restore CA1001
{
    private readonly TaskCompletionSource<SignedUserSig> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandoned = new();

    internal Task<SignedUserSig> Result => _result.Task;

    /// <summary>The number of waiting calls. Guarded by the signer's lock.</summary>
    internal int Waiting { get; set; }

    /// <summary>
    /// Creates the UserSig. Never throws: a failure becomes the <see cref="Result"/>. It is stored before waiting calls continue; none starts again.
    /// </summary>
    /// <param name="sign">Creates it.</param>
    /// <param name="keep">Stores it, or null after a failure.</param>
    /// <param name="limit">The maximum duration. A provider that hangs would otherwise hold up all calls for as long as others join them.</param>
    /// <param name="time">The clock.</param>
    internal async Task RunAsync(
        Func<CancellationToken, Task<SignedUserSig>> sign, Action<SigningAttempt, SignedUserSig?> keep, TimeSpan limit, TimeProvider time)
    {
        try
        {
            using var limited = new CancellationTokenSource(limit, time);
            var signed = await WithinAsync(sign(_abandoned.Token), limit, limited.Token).ConfigureAwait(false);
            keep(this, signed);
            _result.SetResult(signed);
        }
        catch (Exception e)
        {
            keep(this, null);
            _result.SetException(e);
            // The last waiting call may be gone; reading the exception keeps it from being reported as unobserved.
            _ = _result.Task.Exception;
        }
    }

    /// <summary>Cancels the attempt, since no call waits any more. Does nothing once the result is there.</summary>
    internal void Abandon()
    {
        if (!_result.Task.IsCompleted)
            _ = _abandoned.CancelAsync();
    }

    private async Task<SignedUserSig> WithinAsync(Task<SignedUserSig> signing, TimeSpan limit, CancellationToken limited)
    {
        try
        {
            return await signing.WaitAsync(limited).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            // The result came at the last moment.
            if (signing.IsCompletedSuccessfully)
                return await signing.ConfigureAwait(false);
            Abandon();
            // The result comes too late. A failure must not be reported as unobserved.
            _ = signing.ContinueWith(
                static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw new KeyTimeoutException(limit);
        }
    }
}
