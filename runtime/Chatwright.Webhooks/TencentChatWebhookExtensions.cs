using System.Diagnostics.CodeAnalysis;
using Chatwright.CodeGeneration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chatwright.TencentChat;

/// <summary>Extension methods that receive the webhooks of Tencent Cloud Chat in an ASP.NET Core application.</summary>
public static class TencentChatWebhookExtensions
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>Adds a handler of webhooks, with options from the configuration. They are validated when the application starts.</summary>
    /// <typeparam name="THandler">The handler. It is created for each webhook, in a scope of its own.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The section of the configuration that holds the options.</param>
    /// <returns>A builder for the health check.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static WebhooksBuilder AddTencentChatWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, IConfiguration configuration)
        where THandler : TencentChatWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<THandler>(services, "", configuration, null);
    }

    /// <summary>Adds a handler of webhooks, with options that code sets. They are validated when the application starts.</summary>
    /// <typeparam name="THandler">The handler. It is created for each webhook, in a scope of its own.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the health check.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static WebhooksBuilder AddTencentChatWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, Action<TencentChatWebhookOptions> configure)
        where THandler : TencentChatWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add<THandler>(services, "", null, configure);
    }

    /// <summary>Adds the handler of one of several applications, with options from the configuration.</summary>
    /// <typeparam name="THandler">The handler. It is created for each webhook, in a scope of its own.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the application, by which its path is mapped.</param>
    /// <param name="configuration">The section of the configuration that holds the options.</param>
    /// <returns>A builder for the health check.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static WebhooksBuilder AddKeyedTencentChatWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, string name, IConfiguration configuration)
        where THandler : TencentChatWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add<THandler>(services, name, configuration, null);
    }

    /// <summary>Adds the handler of one of several applications, with options that code sets.</summary>
    /// <typeparam name="THandler">The handler. It is created for each webhook, in a scope of its own.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name of the application, by which its path is mapped.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the health check.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static WebhooksBuilder AddKeyedTencentChatWebhooks<[DynamicallyAccessedMembers(Constructors)] THandler>(
        this IServiceCollection services, string name, Action<TencentChatWebhookOptions> configure)
        where THandler : TencentChatWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add<THandler>(services, name, null, configure);
    }

    /// <summary>Maps the path that the service sends webhooks to.</summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="pattern">The path, such as <c>/chat</c>.</param>
    /// <param name="name">The name of one of several applications; empty, the default, for one without a name.</param>
    /// <returns>A builder for further conventions.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="InvalidOperationException">No handler of this name was added.</exception>
    public static IEndpointConventionBuilder MapTencentChatWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string name = "")
        => WebhookHosting.MapWebhooks<TencentChatWebhookReceiver, TencentChatWebhookHandler, TencentChatWebhookOptions>(endpoints, pattern, name);

    private static WebhooksBuilder Add<[DynamicallyAccessedMembers(Constructors)] THandler>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<TencentChatWebhookOptions>? configure)
        where THandler : TencentChatWebhookHandler
        => WebhookHosting.AddWebhooks<TencentChatWebhookReceiver, TencentChatWebhookHandler, THandler, TencentChatWebhookOptions>(
            services, name, configuration, configure, static (options, appId) => options.SdkAppId = appId);
}
