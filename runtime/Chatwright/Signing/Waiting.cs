namespace Chatwright.Signing;

/// <summary>Waits for code of others, such as a key store's, no longer than the call lasts. It may not heed the token that it was given.</summary>
internal static class Waiting
{
    /// <param name="pending">The work.</param>
    /// <param name="late">Receives a result that comes when nobody waits any more.</param>
    /// <param name="token">The token of the call.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before the work ended.</exception>
    internal static ValueTask<T> WithinAsync<T>(this ValueTask<T> pending, Action<T>? late, CancellationToken token)
        => pending.IsCompleted || !token.CanBeCanceled ? pending : new(WaitAsync(pending.AsTask(), late, token));

    /// <inheritdoc cref="WithinAsync{T}(ValueTask{T}, Action{T}, CancellationToken)"/>
    internal static ValueTask<T> WithinAsync<T>(this ValueTask<T> pending, CancellationToken token) => pending.WithinAsync(null, token);

    /// <inheritdoc cref="WithinAsync{T}(ValueTask{T}, Action{T}, CancellationToken)"/>
    internal static ValueTask WithinAsync(this ValueTask pending, CancellationToken token)
        => pending.IsCompleted || !token.CanBeCanceled ? pending : new(WaitAsync(AsTaskOf(pending), null, token));

    private static async Task<T> WaitAsync<T>(Task<T> work, Action<T>? late, CancellationToken token)
    {
        try
        {
            return await work.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Also of work that has ended by now: its result may have come at the same moment, and then nobody has it.
            _ = EndAsync(work, late);
            throw;
        }
    }

    private static async Task EndAsync<T>(Task<T> work, Action<T>? late)
    {
        try
        {
            var result = await work.ConfigureAwait(false);
            late?.Invoke(result);
        }
        catch (Exception)
        {
            // The call has ended, and nobody asks any more.
        }
    }

    private static async Task<bool> AsTaskOf(ValueTask pending)
    {
        await pending.ConfigureAwait(false);
        return true;
    }
}
