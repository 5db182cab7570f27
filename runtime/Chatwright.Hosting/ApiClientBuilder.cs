using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.Hosting;
using Chatwright.Tencent;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures a client that was added to a service collection.</summary>
/// <typeparam name="TClient">The client.</typeparam>
public sealed class ApiClientBuilder<TClient>
    where TClient : class
{
    private readonly Func<TClient, CancellationToken, Task>? _probe;
    private readonly Action<Action<IServiceProvider, ApiClientOptions>> _configure;
    private readonly Action<Func<IServiceProvider, IUserSigKeyProvider>> _useKeyProvider;

    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="httpClient">The builder of its HTTP client.</param>
    /// <param name="probe">The call of its health check.</param>
    /// <param name="configure">Adds to what follows the configuration of its options.</param>
    /// <param name="useKeyProvider">Sets the key provider of its credential.</param>
    internal ApiClientBuilder(
        IServiceCollection services,
        string name,
        IHttpClientBuilder httpClient,
        Func<TClient, CancellationToken, Task>? probe,
        Action<Action<IServiceProvider, ApiClientOptions>> configure,
        Action<Func<IServiceProvider, IUserSigKeyProvider>> useKeyProvider)
    {
        (Services, Name, HttpClient, _probe) = (services, name, httpClient, probe);
        (_configure, _useKeyProvider) = (configure, useKeyProvider);
    }

    /// <summary>The service collection.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The service key of the client and the name of its options; empty for a client without a key.</summary>
    public string Name { get; }

    /// <summary>The builder of the HTTP client that sends the requests, for handlers and their lifetime.</summary>
    /// <remarks>
    /// Add no handler that repeats requests: the client does so itself, and such a handler would send a write twice.
    /// </remarks>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>
    /// Adds a health check that makes a call. It is healthy when the call succeeds, degraded when the error advises a later retry (a rate limit, a
    /// busy server) or when this process has used up its rate limit, so that the call is refused or waits until its timeout; otherwise, it has
    /// failed.
    /// </summary>
    /// <param name="configure">Sets the options of the check. Null, the default, keeps their defaults.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="ApiHealthCheckOptions{TClient}.Probe"/> is null, or <see cref="ApiHealthCheckOptions{TClient}.CacheDuration"/> is negative.
    /// </exception>
    public ApiClientBuilder<TClient> AddHealthCheck(Action<ApiHealthCheckOptions<TClient>>? configure = null)
    {
        var options = new ApiHealthCheckOptions<TClient> { Probe = _probe };
        if (Name.Length > 0)
            options.Name += $":{Name}";
        configure?.Invoke(options);
        var (probe, cacheDuration) = (options.Probe, options.CacheDuration);
        if (probe is null)
            throw new InvalidOperationException($"Probe is required: set a call of {typeof(TClient).Name} that only reads.");
        if (cacheDuration < TimeSpan.Zero)
            throw new InvalidOperationException($"CacheDuration is {cacheDuration}: set a time of at least zero.");
        // The framework creates a check for each probe; the cached result outlives it under this registration's own key.
        var key = new object();
        Services.AddKeyedSingleton(key, (services, _) => new ApiHealthCheck<TClient>(
            Name.Length == 0 ? services.GetRequiredService<TClient>() : services.GetRequiredKeyedService<TClient>(Name),
            probe,
            cacheDuration,
            services.GetService<TimeProvider>() ?? TimeProvider.System));
        Services.AddHealthChecks().Add(new(
            options.Name,
            services => services.GetRequiredKeyedService<ApiHealthCheck<TClient>>(key),
            options.FailureStatus,
            options.Tags,
            options.Timeout));
        return this;
    }

    /// <summary>Takes the keys of a client whose requests carry a UserSig from a provider, in place of <c>Credential:SecretKey</c>.</summary>
    /// <remarks>
    /// The provider is for this client alone, and the configuration has the other parts. Its type is registered as a singleton, with the client's
    /// name as its service key if it has one, unless the services have that type already.
    /// </remarks>
    /// <typeparam name="TProvider">The provider.</typeparam>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder<TClient> UseKeyProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, IUserSigKeyProvider
    {
        if (Name.Length == 0)
        {
            Services.TryAddSingleton<TProvider>();
            _useKeyProvider(static services => services.GetRequiredService<TProvider>());
        }
        else
        {
            Services.TryAddKeyedSingleton<TProvider>(Name);
            _useKeyProvider(services => services.GetRequiredKeyedService<TProvider>(Name));
        }
        return this;
    }

    /// <summary>
    /// Takes the permits of the client from a limiter of the container, in place of the client's own, such as one that several clients or processes
    /// share.
    /// </summary>
    /// <param name="limiter">Gets the limiter, which the container or the application disposes. Called once for each container.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="limiter"/> is null.</exception>
    public ApiClientBuilder<TClient> UseRateLimiter(Func<IServiceProvider, PartitionedRateLimiter<ApiRateLimitKey>> limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        // Options are created again when their configuration changes.
        var key = new object();
        Services.AddKeyedSingleton(key, (services, _) => new ClientLimiter(limiter(services)));
        _configure((services, options) => options.RateLimits.Limiter = services.GetRequiredKeyedService<ClientLimiter>(key).Limiter);
        return this;
    }
}
