using System.Threading.RateLimiting;

namespace Chatwright.Hosting;

/// <summary>The limiter that code gave to one client. The container keeps this and not the limiter, which it would dispose.</summary>
internal sealed record ClientLimiter(PartitionedRateLimiter<ApiRateLimitKey> Limiter);
