namespace Chatwright;

/// <summary>Supplies the key that UserSigs are made with: from a key store, for example.</summary>
public interface IUserSigProvider
{
    /// <summary>The key as it is now. Asked for each signature made, so that a rotated key counts at once.</summary>
    /// <param name="cancellationToken">Cancelled when no call waits for the signature any more.</param>
    /// <returns>The key; never null. What this method throws reaches, as it is, every call that waits for the signature, and the next call asks again.</returns>
    ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken);
}
