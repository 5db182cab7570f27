namespace Chatwright.Signing;

/// <summary>Hands out the one key that the options hold.</summary>
internal sealed class FixedKey(UserSigKey key) : IUserSigProvider
{
    public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(key);
}
