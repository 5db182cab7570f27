using Chatwright.Tencent;

namespace Chatwright.Signing;

internal static class KeyProviderExtensions
{
    /// <summary>Gets the current key.</summary>
    /// <exception cref="InvalidOperationException">The provider, which is the application's, returned null.</exception>
    internal static async ValueTask<UserSigKey> GetRequiredKeyAsync(this IUserSigKeyProvider keys, CancellationToken cancellationToken)
        => await keys.GetKeyAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The key provider's GetKeyAsync returned null.");

    /// <summary>Gets the current key in time. The provider may not heed its token.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="TimeoutException">The limit has passed.</exception>
    internal static async ValueTask<UserSigKey> GetKeyWithinAsync(
        this IUserSigKeyProvider keys, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(limit, time);
        using var registration = cancellationToken.UnsafeRegister(static limited => ((CancellationTokenSource)limited!).Cancel(), limited);
        try
        {
            return await keys.GetRequiredKeyAsync(limited.Token).WithinAsync(limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"The key provider returned no key within {limit}, the limit that KeyTimeout of the credential sets.");
        }
    }
}
