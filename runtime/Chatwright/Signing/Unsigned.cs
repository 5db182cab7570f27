namespace Chatwright.Signing;

/// <summary>The signer of an API without signatures.</summary>
internal sealed class Unsigned : IRequestSigner
{
    private static readonly ApiCredential s_nothing = new(null, null, null);

    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? refused, CancellationToken cancellationToken) => new(s_nothing);
}
