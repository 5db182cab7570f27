namespace Chatwright.Signing;

/// <summary>The credential provider of an API without authentication.</summary>
internal sealed class Unsigned : IApiCredentialProvider
{
    private static readonly ApiCredential s_nothing = new(null, null, null);

    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new(s_nothing);
}
