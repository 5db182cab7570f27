namespace Chatwright;

/// <summary>Provides the credential that authenticates requests. One signer serves all calls of a client, concurrently.</summary>
public interface IRequestSigner
{
    /// <summary>Gets the credential to send. Called for every request, so an implementation caches the credential.</summary>
    /// <param name="refused">
    /// Null, or the rejected credential, as this signer returned it. Then the result must be another one. The service may
    /// reject several calls with the same credential: one new credential serves them all, so make one only if the current one is still the rejected
    /// one.
    /// </param>
    /// <param name="cancellationToken">Cancelled when the call is cancelled or its time has ended.</param>
    /// <returns>The credential. Exceptions of this method reach the caller of the client unchanged.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? refused, CancellationToken cancellationToken);
}
