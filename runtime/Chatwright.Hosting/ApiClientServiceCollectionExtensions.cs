using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Hosting;
using Chatwright.Tencent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Adds generated clients to a service collection. Projects that reference Chatwright.Hosting have a short form for each client, such as
/// <c>AddTencentChat</c>.
/// </summary>
/// <remarks>
/// <para>A client is a singleton: all users share its signature and its rate limits. Its requests go through <see cref="IHttpClientFactory"/>, which
/// renews their handler as it does for any named client.</para>
/// <para>Its options are validated when the host starts; an <see cref="OptionsValidationException"/> names every configuration key that is missing,
/// unknown or wrong. They are the options of the client's name, so that <c>services.Configure</c> and <c>PostConfigure</c> apply too. Options that
/// are not set come from the container: the <see cref="TimeProvider"/>, the <see cref="Logging.ILoggerFactory"/>, a
/// <see cref="System.Threading.RateLimiting.PartitionedRateLimiter{TResource}"/> of <see cref="ApiRateLimitKey"/>, and an
/// <see cref="IUserSigKeyProvider"/>, which for a keyed client must be registered under the same key.</para>
/// <para>A client whose requests carry a UserSig brings a <see cref="UserSigIssuer"/> of the same credential, keyed if the client is; of several
/// clients without a key, the first one's counts.</para>
/// <para>When the credential in the configuration changes, the next request is signed with the new one; if it is no longer valid, an error is logged
/// and the old one stays in use. All other options are read once. A change elsewhere in the configuration changes nothing: code that sets a
/// credential by values of another section needs an <see cref="IOptionsChangeTokenSource{TOptions}"/> of that section.</para>
/// <para>Adding a client again adds to its options.</para>
/// </remarks>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Adds a client as a singleton. Its options are read from configuration and validated when the host starts.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The configuration section that holds the options, such as <c>Chat</c> with the key <c>Chat:Host</c>.</param>
    /// <param name="configure">Changes the options after they are read from configuration. Null, the default: nothing is changed.</param>
    /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    public static ApiClientBuilder<TClient> AddApiClient<TClient, TOptions>(
        this IServiceCollection services, IConfiguration configuration, Action<TOptions>? configure = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient, TOptions>(services, Options.Options.DefaultName, configuration, configure);
    }

    /// <summary>Adds a client as a singleton. Its options are set by code and validated when the host starts.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static ApiClientBuilder<TClient> AddApiClient<TClient, TOptions>(
        this IServiceCollection services, Action<TOptions> configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add<TClient, TOptions>(services, Options.Options.DefaultName, null, configure);
    }

    /// <summary>Adds a client as a keyed singleton. Its options are read from configuration and validated when the host starts.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The service key of the client, which is also the name of its options; not empty.</param>
    /// <param name="configuration">The configuration section that holds the options, such as <c>Chat</c> with the key <c>Chat:Host</c>.</param>
    /// <param name="configure">Changes the options after they are read from configuration. Null, the default: nothing is changed.</param>
    /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="name"/> or <paramref name="configuration"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ApiClientBuilder<TClient> AddKeyedApiClient<TClient, TOptions>(
        this IServiceCollection services, string name, IConfiguration configuration, Action<TOptions>? configure = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient, TOptions>(services, name, configuration, configure);
    }

    /// <summary>Adds a client as a keyed singleton. Its options are set by code and validated when the host starts.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The service key of the client, which is also the name of its options; not empty.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="name"/> or <paramref name="configure"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ApiClientBuilder<TClient> AddKeyedApiClient<TClient, TOptions>(
        this IServiceCollection services, string name, Action<TOptions> configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add<TClient, TOptions>(services, name, null, configure);
    }

    private static ApiClientBuilder<TClient> Add<TClient, TOptions>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TOptions>? configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions<TClient, TOptions>(services, name, configuration, configure);
        var http = services.AddHttpClient(HttpClientName<TClient>(name));
        var isKnown = services.Any(
            service => service.IsKeyedService && service.ServiceType == typeof(ClientParts<TOptions>) && name.Equals(service.ServiceKey));
        var builder = new ApiClientBuilder<TClient>(
            services, name, http, TClient.Probe,
            configure => services.AddOptions<TOptions>(name).PostConfigure<IServiceProvider>((options, provider) => configure(provider, options)),
            resolve => services.AddKeyedSingleton(name, new ClientKeyProvider<TOptions>(resolve)));
        if (isKnown)
            return builder;
        services.AddKeyedSingleton(name, (provider, _) => new ClientParts<TOptions>(provider, name));
        if (name.Length == 0)
            services.TryAddSingleton(Build);
        else
            services.TryAddKeyedSingleton(name, (provider, _) => Build(provider));
        if (typeof(TOptions).IsAssignableTo(typeof(UserSigClientOptions)))
            AddUserSigIssuer<TOptions>(services, name);
        // Runs after all other configuration of the client: the primary handler may be one of the application's.
        services.PostConfigure<HttpClientFactoryOptions>(http.Name, static options => options.HttpMessageHandlerBuilderActions.Add(
            static builder => builder.PrimaryHandler = ConnectTimeoutHandler.Over(builder.PrimaryHandler)));
        ConfigureHttp<TOptions>(http, name);
        return builder;

        TClient Build(IServiceProvider provider)
        {
            var parts = provider.GetRequiredKeyedService<ClientParts<TOptions>>(name);
            var handler = new FactoryHandler(provider.GetRequiredService<IHttpClientFactory>(), http.Name);
            return TClient.Create(new(TClient.Service, ClientOptions.With(parts.Options, parts.CredentialProvider, handler)));
        }
    }

    private static void AddUserSigIssuer<TOptions>(IServiceCollection services, string name)
        where TOptions : ApiClientOptions, new()
    {
        if (name.Length == 0)
            services.TryAddSingleton(Issuer);
        else
            services.TryAddKeyedSingleton(name, (provider, _) => Issuer(provider));

        UserSigIssuer Issuer(IServiceProvider provider)
        {
            var parts = provider.GetRequiredKeyedService<ClientParts<TOptions>>(name);
            return new HostedUserSigIssuer(() => parts.CredentialProvider.Credential, parts.Options.TimeProvider);
        }
    }

    private static void AddOptions<TClient, TOptions>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TOptions>? configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        services.TryAddSingleton<OptionsSources<TOptions>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, OptionsFromContainer<TOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, OptionsValidator<TClient, TOptions>>());
        if (configuration is not null)
        {
            var section = new OptionsFromConfiguration<TOptions>(name, configuration, TClient.Regions);
            services.AddSingleton<IConfigureOptions<TOptions>>(section);
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(_ => new SectionChanges<TOptions>(section));
        }
        if (configure is not null)
            services.Configure(name, configure);
        services.AddOptions<TOptions>(name).ValidateOnStart();
    }

    private static void ConfigureHttp<TOptions>(IHttpClientBuilder http, string name)
        where TOptions : ApiClientOptions, new()
        => http
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => HostResilience.RemoveFrom(handlers))
            // The client's Timeout limits a call as a whole.
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            // The addresses hold signatures, and the client itself logs its calls.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(services => PrimaryHandler.Of(services.GetRequiredKeyedService<ClientParts<TOptions>>(name).Options));

    private static string HttpClientName<TClient>(string name) => name.Length == 0 ? typeof(TClient).FullName! : $"{typeof(TClient).FullName}:{name}";
}
