using System.Threading.RateLimiting;

namespace Chatwright;

/// <summary>A permit for a certain time, such as one of a limit that several processes share.</summary>
/// <remarks>
/// Between a permit and its request lie a signature, at times a new connection, and anything that holds the process up. Therefore, a client confirms
/// the permit of an attempt once nothing is left to do but to write the body of the request to its connection.
/// </remarks>
public abstract class ApiRateLimitLease : RateLimitLease
{
    /// <summary>Completes when the request may be sent: at once if the permit is valid, and otherwise when another one has replaced it.</summary>
    /// <param name="cancellationToken">Ends the wait. It counts as part of the attempt.</param>
    /// <returns>A task that fails if there will be no permit. The request is not sent then.</returns>
    public abstract ValueTask ConfirmAsync(CancellationToken cancellationToken);
}
