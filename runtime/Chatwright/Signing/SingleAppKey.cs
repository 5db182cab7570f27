using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Passes on the keys of a provider. Throws for a key of another application than that of the options.</summary>
internal sealed class SingleAppKey(IUserSigProvider provider, uint sdkAppId) : IUserSigProvider
{
    private const string SdkAppIdOption = "SdkAppId";

    public async ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
    {
        var key = await provider.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        if (key is not null)
            UserSigRules.CheckSameApp(sdkAppId, key.SdkAppId, SdkAppIdOption);
        return key!;
    }
}
