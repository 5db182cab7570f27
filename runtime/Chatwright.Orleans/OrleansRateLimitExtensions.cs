using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.Orleans;
using Chatwright.Orleans.Grains;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Serialization;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes clients share their rate limits with all processes of an Orleans cluster.</summary>
/// <remarks>
/// The host has a silo (<c>UseOrleans</c>) or a client (<c>UseOrleansClient</c>) of the cluster, added before or after. The silos reference the
/// package Chatwright.Orleans, which holds the grain. The options are validated when the host starts.
/// </remarks>
public static class OrleansRateLimitExtensions
{
    /// <summary>Makes one client take its permits from the cluster.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="configure">Sets the options, which all clients of the container share. Null, the default: nothing is changed.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ApiClientBuilder<TClient> UseOrleansRateLimits<TClient>(
        this ApiClientBuilder<TClient> builder, Action<OrleansRateLimitOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddLimiter(builder.Services, configure);
        return builder.UseRateLimiter(static services => services.GetRequiredService<OrleansRateLimiter>());
    }

    /// <summary>
    /// Makes all clients of the container take their permits from the cluster, unless their options have another limiter. A silo without clients
    /// uses it to set the options of the grain.
    /// </summary>
    /// <remarks>
    /// It replaces the <see cref="PartitionedRateLimiter{TResource}"/> of <see cref="ApiRateLimitKey"/> that the container has. One that is added
    /// later takes its place.
    /// </remarks>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options. Null, the default: nothing is changed.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection UseOrleansRateLimits(this IServiceCollection services, Action<OrleansRateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddLimiter(services, configure);
        services.RemoveAll<PartitionedRateLimiter<ApiRateLimitKey>>();
        services.AddSingleton<PartitionedRateLimiter<ApiRateLimitKey>>(static services => services.GetRequiredService<OrleansRateLimiter>());
        return services;
    }

    private static void AddLimiter(IServiceCollection services, Action<OrleansRateLimitOptions>? configure)
    {
        if (configure is not null)
            services.Configure(configure);
        services.AddOptions<OrleansRateLimitOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrleansRateLimitOptions>, OptionsValidator>());
        services.TryAddSingleton(static services =>
        {
            // Says first what is wrong with the options or missing in the host.
            var options = services.GetRequiredService<IOptions<OrleansRateLimitOptions>>().Value;
            return new OrleansRateLimiter(
                services.GetRequiredService<IGrainFactory>(), options, services.GetService<TimeProvider>(), services.GetService<ILoggerFactory>());
        });
        // Hosts whose own project compiles no grains do not find the grain by themselves.
        services.AddSerializer(static serializer => serializer.AddAssembly(typeof(BudgetGrain).Assembly));
    }
}
