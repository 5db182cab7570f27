namespace Chatwright.Tencent;

/// <summary>Provides the secret key that signs UserSigs, for example from a key store. Must be safe for concurrent use.</summary>
public interface IUserSigKeyProvider
{
    /// <summary>Gets the current key. Called for each signature, so that a rotated key takes effect with the next one.</summary>
    /// <param name="cancellationToken">
    /// Cancelled when no caller waits for the signature any more, or after <see cref="UserSigCredential.KeyTimeout"/>.
    /// </param>
    /// <returns>
    /// The key; never null. An exception of this method reaches every caller that waits for the signature unchanged; the next caller makes another
    /// attempt.
    /// </returns>
    ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken);
}
