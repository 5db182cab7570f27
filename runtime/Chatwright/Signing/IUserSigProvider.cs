namespace Chatwright;

/// <summary>Provides the key that UserSigs are made with, from a key store for example.</summary>
public interface IUserSigProvider
{
    /// <summary>Gets the current key. Called for each signature, so that a rotated key takes effect at once.</summary>
    /// <param name="cancellationToken">Cancelled when no call waits for the signature any more.</param>
    /// <returns>
    /// The key; never null. Exceptions of this method reach every call that waits for the signature, unchanged, and the next call asks again.
    /// </returns>
    ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken);
}
