using System.ComponentModel;
using Chatwright.Signing;
using Chatwright.Tencent;

namespace Chatwright.CodeGeneration;

/// <summary>Creates the credential providers of clients from their options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CredentialProviders
{
    /// <summary>Creates the credential provider of a client: <see cref="ApiClientOptions.Signer"/>, else that of the signing scheme.</summary>
    /// <param name="options">Valid options.</param>
    /// <returns>The provider. It keeps the values of the options as they are now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static IApiCredentialProvider Create(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (options.Signer, options) switch
        {
            ({ } signer, _) => signer,
            (_, UserSigClientOptions it) => new UserSigSigner(it.Identifier!, KeysOf(it), it.UserSigLifetime, it.RenewBefore, it.TimeProvider),
            _ => new Unsigned(),
        };
    }

    private static IUserSigKeyProvider KeysOf(UserSigClientOptions options) => options.UserSigProvider switch
    {
        null => new FixedKey(new(options.SdkAppId, options.SecretKey!)),
        { } provider when options.SdkAppId != 0 => new SingleAppKey(provider, options.SdkAppId),
        { } provider => provider,
    };
}
