using Chatwright.Tencent;

namespace Chatwright;

/// <summary>Provides the key that UserSigs are signed with, for example from a key store.</summary>
public interface IUserSigProvider
{
    /// <summary>Gets the current key. Called for each signature, so that a rotated key takes effect at once.</summary>
    /// <param name="cancellationToken">Cancelled when no call waits for the signature any more.</param>
    /// <returns>
    /// The key; never null. Exceptions of this method reach every call that waits for the signature, unchanged. The next call requests the key again.
    /// </returns>
    ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken);
}
