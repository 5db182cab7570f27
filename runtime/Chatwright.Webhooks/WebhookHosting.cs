using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Chatwright.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Chatwright.CodeGeneration;

/// <summary>
/// Puts any generated receiver of webhooks into an ASP.NET Core application. Services have short forms, such as <c>AddTencentChatWebhooks</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookHosting
{
    /// <summary>Adds a receiver of webhooks and its handler.</summary>
    /// <typeparam name="TReceiver">The receiver.</typeparam>
    /// <typeparam name="THandler">The type of its handlers.</typeparam>
    /// <typeparam name="TImplementation">
    /// The handler. It is created for each webhook, in a scope of its own, unless the services have it with another lifetime.
    /// </typeparam>
    /// <typeparam name="TOptions">The options of the receiver.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the receiver and its options; empty for one without a name.</param>
    /// <param name="configuration">The section of the configuration that holds the options; null for none.</param>
    /// <param name="configure">Changes the options after they are read from the configuration; null changes nothing.</param>
    /// <param name="setAppId">Sets the id of the application; null for a service that names none.</param>
    /// <returns>A builder for the health check.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is null.</exception>
    public static WebhooksBuilder AddWebhooks<
        TReceiver,
        THandler,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation,
        TOptions>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TOptions>? configure, Action<TOptions, long>? setAppId)
        where TReceiver : WebhookReceiver<THandler>, IWebhookReceiver<TReceiver, THandler, TOptions>
        where THandler : class
        where TImplementation : class, THandler
        where TOptions : WebhookOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        if (configuration is not null)
        {
            var source = new OptionsFromConfiguration<TOptions>(name, configuration, TReceiver.Service.AppOption, setAppId);
            services.AddSingleton<IConfigureOptions<TOptions>>(source);
            services.AddSingleton(source);
        }
        if (configure is not null)
            services.Configure(name, configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, OptionsFromContainer<TOptions>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, OptionsValidator<TReceiver, THandler, TOptions>>());
        services.AddOptions<TOptions>(name).ValidateOnStart();
        services.TryAddScoped<TImplementation>();
        services.AddKeyedSingleton(name, new HandlerResolver<THandler>(static scope => scope.GetRequiredService<TImplementation>()));
        services.TryAddKeyedSingleton(name, (container, _) => new CurrentReceiver<TReceiver, THandler, TOptions>(container, name));
        services.AddRouting();
        return new(services, name, TReceiver.Service.Name, container =>
            container.GetRequiredKeyedService<CurrentReceiver<TReceiver, THandler, TOptions>>(name).Health);
    }

    /// <summary>Maps the address that the service sends webhooks to.</summary>
    /// <typeparam name="TReceiver">The receiver.</typeparam>
    /// <typeparam name="THandler">The type of its handlers.</typeparam>
    /// <typeparam name="TOptions">The options of the receiver.</typeparam>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The path, such as <c>/chat</c>.</param>
    /// <param name="name">The name of the receiver; empty for one without a name.</param>
    /// <returns>A builder for further conventions.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="InvalidOperationException">No receiver of this name was added.</exception>
    public static IEndpointConventionBuilder MapWebhooks<TReceiver, THandler, TOptions>(
        IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string name)
        where TReceiver : WebhookReceiver<THandler>, IWebhookReceiver<TReceiver, THandler, TOptions>
        where THandler : class
        where TOptions : WebhookOptions, new()
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(name);
        var service = TReceiver.Service.Name;
        var receiver = endpoints.ServiceProvider.GetKeyedService<CurrentReceiver<TReceiver, THandler, TOptions>>(name)
            ?? throw new InvalidOperationException(name.Length == 0
                ? $"Webhooks of {service} were not added: call Add{service}Webhooks on the services first."
                : $"Webhooks of {service} named '{name}' were not added: call AddKeyed{service}Webhooks on the services first.");
        var handlers = new ScopedHandlers<THandler>(
            endpoints.ServiceProvider.GetRequiredService<IServiceScopeFactory>(),
            endpoints.ServiceProvider.GetRequiredKeyedService<HandlerResolver<THandler>>(name));
        return endpoints.Map(pattern, context => WebhookEndpoint.InvokeAsync(context, receiver.Value, handlers))
            .WithDisplayName($"Webhooks of {service}");
    }
}
