namespace Chatwright;

/// <summary>Provides the credential that authenticates requests. One provider serves all calls of a client, concurrently.</summary>
public interface IApiCredentialProvider
{
    /// <summary>Gets the credential of the next request. Called for every attempt, so an implementation caches the credential.</summary>
    /// <param name="rejected">
    /// Null, or the credential of this provider that the service has just rejected. Then the result must be another one. The service may reject
    /// several calls with the same credential; create a new one only if the current one is still the rejected one.
    /// </param>
    /// <param name="cancellationToken">Cancelled when the call is cancelled or its time has ended.</param>
    /// <returns>The credential; never null. An exception of this method reaches the caller of the client unchanged.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken);
}
