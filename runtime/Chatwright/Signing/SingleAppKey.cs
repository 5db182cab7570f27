using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Provides the keys of another provider, and throws for a key of another application than the expected one.</summary>
internal sealed class SingleAppKey(IUserSigKeyProvider provider, uint sdkAppId) : IUserSigKeyProvider
{
    private const string SdkAppIdOption = "SdkAppId";

    public async ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
    {
        var key = await provider.GetRequiredKeyAsync(cancellationToken).ConfigureAwait(false);
        UserSigRules.CheckSameApp(sdkAppId, key.SdkAppId, SdkAppIdOption);
        return key;
    }
}
