using System.Threading.RateLimiting;

namespace Chatwright.Orleans.Limiting;

/// <summary>A caller that waits for a permit. The result is the permit, or a lease that says why there is none.</summary>
internal sealed class Waiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The place in the queue.</summary>
    internal LinkedListNode<Waiter>? Place { get; set; }
}
