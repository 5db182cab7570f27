namespace Chatwright;

/// <summary>Passes a provider's keys on and stops one that belongs to another application than the options name.</summary>
internal sealed class KeyOfOneApp(IUserSigProvider provider, uint sdkAppId) : IUserSigProvider
{
    public async ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
    {
        var key = await provider.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        if (key is not null)
            UserSigRules.CheckSameApp(sdkAppId, key.SdkAppId, nameof(UserSigClientOptions.SdkAppId));
        return key!;
    }
}
