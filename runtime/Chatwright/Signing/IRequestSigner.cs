namespace Chatwright;

/// <summary>
/// Signs requests whose signature covers their content, such as an HMAC over method, path and body. One signer serves all calls of a client,
/// concurrently.
/// </summary>
/// <remarks>
/// A signature that is the same for all requests is the business of an <see cref="IApiCredentialProvider"/>. A client may have both: the signer then
/// sees the credential of the request.
/// </remarks>
public interface IRequestSigner
{
    /// <summary>
    /// Signs one attempt: adds query parameters or headers to it. Called for every attempt, just before it is sent, so that each has a signature of
    /// its own.
    /// </summary>
    /// <param name="context">The attempt. The values that are set in it are sent.</param>
    /// <param name="cancellationToken">Cancelled when the call is cancelled or its time has ended.</param>
    /// <returns>A task that completes when the request is signed. Its exception reaches the caller of the client unchanged.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken);
}
