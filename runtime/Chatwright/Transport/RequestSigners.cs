using System.ComponentModel;
using Chatwright.Signing;

namespace Chatwright.CodeGeneration;

/// <summary>Creates the signers of clients from their options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestSigners
{
    /// <summary>Creates the signer of a client: <see cref="ApiClientOptions.Signer"/>, else that of the options' scheme.</summary>
    /// <param name="options">Valid options.</param>
    /// <returns>The signer. It keeps the present values of the options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static IRequestSigner Create(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (options.Signer, options) switch
        {
            ({ } signer, _) => signer,
            (_, UserSigClientOptions it) => new UserSigSigner(it.Identifier!, KeysOf(it), it.UserSigLifetime, it.RenewBefore, it.TimeProvider),
            _ => new Unsigned(),
        };
    }

    private static IUserSigProvider KeysOf(UserSigClientOptions options) => options.UserSigProvider switch
    {
        null => new FixedKey(new(options.SdkAppId, options.SecretKey!)),
        { } provider when options.SdkAppId != 0 => new SingleAppKey(provider, options.SdkAppId),
        { } provider => provider,
    };
}
