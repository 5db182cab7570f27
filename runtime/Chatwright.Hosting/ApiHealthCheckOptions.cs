using Chatwright;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Options for the health check of a client.</summary>
/// <typeparam name="TClient">The client.</typeparam>
public sealed class ApiHealthCheckOptions<TClient>
    where TClient : class
{
    /// <summary>
    /// The call that the check makes: one that only reads. The default is the endpoint that the service's description marks as its probe. It is null
    /// when none is marked, and then it must be set.
    /// </summary>
    public Func<TClient, CancellationToken, Task>? Probe { get; set; }

    /// <summary>
    /// The name of the check. The default is the name of the client's type, followed by a colon and the client's own name if it has one.
    /// </summary>
    public string Name { get; set; } = typeof(TClient).Name;

    /// <summary>The status of a check that has failed. <see cref="HealthStatus.Unhealthy"/> by default.</summary>
    public HealthStatus FailureStatus { get; set; } = HealthStatus.Unhealthy;

    /// <summary>The tags of the check. None by default.</summary>
    public ISet<string> Tags { get; } = new HashSet<string>();

    /// <summary>
    /// The maximum duration of the check. Null, the default: as long as the client's <see cref="ApiClientOptions.Timeout"/> lets a call take. A check
    /// that takes longer has failed, also if its call waited for a permit of the client's rate limit.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// The time for which a result is cached, so that many probes take little of the service's rate limit. 10 seconds by default; at least zero,
    /// which makes a call each time.
    /// </summary>
    public TimeSpan CacheDuration { get; set; } = TimeSpan.FromSeconds(10);
}
