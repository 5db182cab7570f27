namespace Chatwright.Signing;

/// <summary>
/// One making of a UserSig, which several calls may wait for. It belongs to none of them, so none of them can cancel it for the others.
/// </summary>
#pragma warning disable CA1001 // The source has neither a timer nor a link to another: there is nothing to dispose.
internal sealed class SigningAttempt
#pragma warning restore CA1001
{
    private readonly TaskCompletionSource<SignedUserSig> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandoned = new();

    internal Task<SignedUserSig> Result => _result.Task;

    /// <summary>How many calls wait. Guarded by the signer's lock.</summary>
    internal int Waiting { get; set; }

    /// <summary>
    /// Never throws: what happens becomes the <see cref="Result"/>. It is kept before any waiting call goes on, so that none of them starts again.
    /// </summary>
    internal async Task RunAsync(Func<CancellationToken, Task<SignedUserSig>> sign, Action<SigningAttempt, SignedUserSig?> keep)
    {
        try
        {
            var signed = await sign(_abandoned.Token).ConfigureAwait(false);
            keep(this, signed);
            _result.SetResult(signed);
        }
        catch (Exception e)
        {
            keep(this, null);
            _result.SetException(e);
            // Nobody may be left to look at it; looked at, it is not reported as unobserved.
            _ = _result.Task.Exception;
        }
    }

    /// <summary>Nobody waits any more. Does nothing when the result is there.</summary>
    internal void Abandon()
    {
        if (!_result.Task.IsCompleted)
            _ = _abandoned.CancelAsync();
    }
}
