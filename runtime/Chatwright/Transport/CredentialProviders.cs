using System.ComponentModel;
using Chatwright.Signing;
using Chatwright.Tencent;

namespace Chatwright.CodeGeneration;

/// <summary>Creates the credential providers of clients from their options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CredentialProviders
{
    /// <summary>
    /// Creates the credential provider of a client: <see cref="ApiClientOptions.CredentialProvider"/>, else that of the signing scheme.
    /// </summary>
    /// <param name="options">Valid options.</param>
    /// <returns>The provider. It keeps the values of the options as they are now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static IApiCredentialProvider Create(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options switch
        {
            { CredentialProvider: { } provider } => provider,
            UserSigClientOptions { Credential: { } credential } => credential.CreateProvider(options.TimeProvider),
            _ => new Unsigned(),
        };
    }
}
