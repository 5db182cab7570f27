namespace Chatwright;

/// <summary>Supplies what a request proves its origin with. One signer serves all calls of a client, concurrently.</summary>
public interface IRequestSigner
{
    /// <summary>The credential to send. Called for every request sent, so an implementation keeps what it has made.</summary>
    /// <param name="refused">
    /// Null, or the credential which the service has just refused, as this signer gave it. Then the answer must be another one. Several calls may be
    /// refused with the same credential: one new credential serves them all, so make one only if the current one is still the refused one.
    /// </param>
    /// <param name="cancellationToken">Cancelled when the call is, and when its time is up.</param>
    /// <returns>The credential. What this method throws reaches the caller of the client as it is.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? refused, CancellationToken cancellationToken);
}
