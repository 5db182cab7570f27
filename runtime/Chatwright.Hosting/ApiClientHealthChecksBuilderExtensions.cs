using Chatwright;
using Chatwright.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks that call a service through a client of the host.</summary>
public static class ApiClientHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that makes a call. It is healthy when the call succeeds, degraded when the error advises a later retry (a
    /// rate limit, a busy server), or when this process has used up its rate limit; otherwise, it has failed.
    /// </summary>
    /// <remarks>
    /// The result of a call is cached for <paramref name="interval"/>, so that many probes take little of the service's rate limit.
    /// </remarks>
    /// <typeparam name="TClient">The client, as it was added to the services.</typeparam>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="call">The call. It should only read, such as a list of the calling account.</param>
    /// <param name="clientName">The client's name, if it was added with one. Null by default.</param>
    /// <param name="name">The check's name. Null, the default: the name of the client's type, then a colon and <paramref name="clientName"/>.</param>
    /// <param name="failureStatus">The status of a check that has failed. Null, the default: unhealthy.</param>
    /// <param name="tags">The check's tags. Null, the default: none.</param>
    /// <param name="timeout">
    /// The maximum duration of the check. Null, the default: the client's <see cref="ApiClientOptions.Timeout"/>.
    /// </param>
    /// <param name="interval">How long a result is cached. Null, the default: 10 seconds. <see cref="TimeSpan.Zero"/> makes a call each time.</param>
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
        // The framework creates a check for each probe; the result outlives it under the key of this registration.
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
