using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Provides the one key that it is given.</summary>
internal sealed class FixedKey(UserSigKey key) : IUserSigKeyProvider
{
    public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(key);
}
