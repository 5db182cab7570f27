using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Provides the one key of the options.</summary>
internal sealed class FixedKey(UserSigKey key) : IUserSigProvider
{
    public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(key);
}
