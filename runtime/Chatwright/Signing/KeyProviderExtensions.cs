using Chatwright.Tencent;

namespace Chatwright.Signing;

internal static class KeyProviderExtensions
{
    /// <summary>Gets the current key.</summary>
    /// <exception cref="InvalidOperationException">The provider, which is the application's, returned null.</exception>
    internal static async ValueTask<UserSigKey> GetRequiredKeyAsync(this IUserSigKeyProvider keys, CancellationToken cancellationToken)
        => await keys.GetKeyAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The key provider's GetKeyAsync returned null.");
}
