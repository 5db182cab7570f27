using Chatwright;
using Chatwright.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks that call a service by a client of the host's.</summary>
public static class ApiClientHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that makes a call. It is healthy when the call succeeds; degraded when the service answers that it should be repeated later (a
    /// rate limit, a busy server), for then address, key and account are good, or when this process has used up its rate limit; else it has failed.
    /// </summary>
    /// <remarks>
    /// A call that succeeded or not is not repeated within <paramref name="interval"/>, however often and by however many the check is asked: its
    /// result stands. So a check that many probes ask takes little of the service's rate limit.
    /// </remarks>
    /// <typeparam name="TClient">The client, as it was added to the services.</typeparam>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="call">The call: one that only reads, such as a list of the calling account's own.</param>
    /// <param name="clientName">The client's name, if it was added with one. Null by default.</param>
    /// <param name="name">The check's name. Null, the default: that of the client's type and, behind a colon, its own.</param>
    /// <param name="failureStatus">The status of a check that has failed. Null, the default: unhealthy.</param>
    /// <param name="tags">The check's tags. Null, the default: none.</param>
    /// <param name="timeout">
    /// How long the check may take. Null, the default: as long as the client's <see cref="ApiClientOptions.Timeout"/> lets a call take.
    /// </param>
    /// <param name="interval">How long a result stands. Null, the default: 10 seconds. <see cref="TimeSpan.Zero"/> makes a call each time.</param>
    /// <returns>The host's health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="call"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is negative.</exception>
    public static IHealthChecksBuilder AddApiClient<TClient>(
        this IHealthChecksBuilder builder,
        Func<TClient, CancellationToken, Task> call,
        string? clientName = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        TimeSpan? interval = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(call);
        var stands = interval ?? ApiClientHealthCheck<TClient>.DefaultInterval;
        ArgumentOutOfRangeException.ThrowIfLessThan(stands, TimeSpan.Zero, nameof(interval));
        // A check is made for each time it is asked, and the result outlives it. The key is this registration's alone.
        var key = new object();
        builder.Services.AddKeyedSingleton(key, (services, _) => new ApiClientHealthCheck<TClient>(
            clientName is null ? services.GetRequiredService<TClient>() : services.GetRequiredKeyedService<TClient>(clientName),
            call,
            stands,
            services.GetService<TimeProvider>() ?? TimeProvider.System));
        return builder.Add(new(
            name ?? (clientName is null ? typeof(TClient).Name : $"{typeof(TClient).Name}:{clientName}"),
            services => services.GetRequiredKeyedService<ApiClientHealthCheck<TClient>>(key),
            failureStatus,
            tags,
            timeout));
    }
}
