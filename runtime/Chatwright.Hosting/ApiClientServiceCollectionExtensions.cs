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
/// Adds generated clients to a host's services. Projects that reference Chatwright.Hosting have a short form for each client, such as
/// <c>AddTencentChat</c>.
/// </summary>
/// <remarks>
/// <para>A client is a singleton: all its users share its signature and its rate limits. Its requests go through
/// <see cref="IHttpClientFactory"/>, which renews their handler as it does for any named client.</para>
/// <para>Its options are checked when the host starts; an <see cref="OptionsValidationException"/> names the configuration key that is wrong. They
/// are the options of the client's name, so that <c>services.Configure</c> and <c>PostConfigure</c> apply too. Options that are not set come from
/// the container: the <see cref="TimeProvider"/>, the <see cref="Logging.ILoggerFactory"/>, and an <see cref="IUserSigKeyProvider"/>, which for a
/// named client must be registered under the same key.</para>
/// <para>When the configuration changes, signatures use the new key, account and lifetimes at once. If it is no longer valid, an error is
/// logged and the old values stay. All other options are read once.</para>
/// <para>Adding a client again adds to its options.</para>
/// </remarks>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Adds a client whose options are read from a configuration.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The section with the options, each by its name, such as <c>Chat:SecretKey</c>.</param>
    /// <param name="configure">Sets further options, after those of the configuration. Null for none.</param>
    /// <returns>The HTTP client that the requests go through, to add handlers to it or set their lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    public static IHttpClientBuilder AddApiClient<TClient, TOptions>(
        this IServiceCollection services, IConfiguration configuration, Action<TOptions>? configure = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient, TOptions>(services, Options.Options.DefaultName, configuration, configure);
    }

    /// <summary>Adds a client whose options are set by code.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The HTTP client that the requests go through, to add handlers to it or set their lifetime.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static IHttpClientBuilder AddApiClient<TClient, TOptions>(this IServiceCollection services, Action<TOptions> configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add<TClient, TOptions>(services, Options.Options.DefaultName, null, configure);
    }

    /// <summary>Adds one of several clients of a kind: a keyed service whose options are read from a configuration.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the client and the name of its options; not empty.</param>
    /// <param name="configuration">The section with the options, each by its name, such as <c>Chat:SecretKey</c>.</param>
    /// <param name="configure">Sets further options, after those of the configuration. Null for none.</param>
    /// <returns>The HTTP client that the requests go through, to add handlers to it or set their lifetime.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="services"/>, <paramref name="name"/> or <paramref name="configuration"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddApiClient<TClient, TOptions>(
        this IServiceCollection services, string name, IConfiguration configuration, Action<TOptions>? configure = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<TClient, TOptions>(services, name, configuration, configure);
    }

    /// <summary>Adds one of several clients of a kind: a keyed service whose options are set by code.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the client and the name of its options; not empty.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The HTTP client that the requests go through, to add handlers to it or set their lifetime.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddApiClient<TClient, TOptions>(this IServiceCollection services, string name, Action<TOptions> configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add<TClient, TOptions>(services, name, null, configure);
    }

    private static IHttpClientBuilder Add<TClient, TOptions>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TOptions>? configure)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, name, configuration, configure, TClient.Regions);
        var http = services.AddHttpClient(HttpClientName<TClient>(name));
        var isKnown = services.Any(
            service => service.IsKeyedService && service.ServiceType == typeof(ClientParts<TOptions>) && name.Equals(service.ServiceKey));
        if (isKnown)
            return http;
        services.AddKeyedSingleton(name, (provider, _) => new ClientParts<TOptions>(provider, name));
        if (name.Length == 0)
            services.TryAddSingleton(Build);
        else
            services.TryAddKeyedSingleton(name, (provider, _) => Build(provider));
        // Runs after all other configuration of the client: the primary handler may be one of the application's.
        services.PostConfigure<HttpClientFactoryOptions>(http.Name, static options => options.HttpMessageHandlerBuilderActions.Add(
            static builder => builder.PrimaryHandler = ConnectTimeoutHandler.Over(builder.PrimaryHandler)));
        return ConfigureHttp<TOptions>(http, name);

        TClient Build(IServiceProvider provider)
        {
            var parts = provider.GetRequiredKeyedService<ClientParts<TOptions>>(name);
            var options = parts.Options;
            options.Signer = parts.Signer;
            options.Handler = new FactoryHandler(provider.GetRequiredService<IHttpClientFactory>(), http.Name);
            return TClient.Create(new(TClient.Service, options));
        }
    }

    private static void AddOptions<TOptions>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TOptions>? configure, ApiList<ApiHost> regions)
        where TOptions : ApiClientOptions, new()
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, OptionsFromContainer<TOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, OptionsCheck<TOptions>>());
        if (configuration is not null)
        {
            services.AddSingleton<IConfigureOptions<TOptions>>(new OptionsFromConfiguration<TOptions>(name, configuration, regions));
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(name, configuration));
        }
        if (configure is not null)
            services.Configure(name, configure);
        services.AddOptions<TOptions>(name).ValidateOnStart();
    }

    private static IHttpClientBuilder ConfigureHttp<TOptions>(IHttpClientBuilder http, string name)
        where TOptions : ApiClientOptions, new()
        => http
            // The client's Timeout limits a call as a whole.
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            // The addresses hold signatures, and the client itself logs its calls.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredKeyedService<ClientParts<TOptions>>(name).Handler is { } given
                ? new BorrowedHandler(given)
                : PrimaryHandler.Create());

    private static string HttpClientName<TClient>(string name) => name.Length == 0 ? typeof(TClient).FullName! : $"{typeof(TClient).FullName}:{name}";
}
