using Chatwright;
using Chatwright.CodeGeneration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>The methods for ASP.NET Core, as emitted.</summary>
public static class GateWebhookExtensions
{
    public static WebhooksBuilder AddGateWebhooks<THandler>(this IServiceCollection services, IConfiguration configuration)
        where THandler : GateWebhookHandler
        => Add<THandler>(services, "", configuration, null);

    public static WebhooksBuilder AddGateWebhooks<THandler>(this IServiceCollection services, Action<GateWebhookOptions> configure)
        where THandler : GateWebhookHandler
        => Add<THandler>(services, "", null, configure);

    public static WebhooksBuilder AddKeyedGateWebhooks<THandler>(this IServiceCollection services, string name, Action<GateWebhookOptions> configure)
        where THandler : GateWebhookHandler
        => Add<THandler>(services, name, null, configure);

    public static IEndpointConventionBuilder MapGateWebhooks(this IEndpointRouteBuilder endpoints, string pattern, string name = "")
        => WebhookHosting.MapWebhooks<GateWebhookReceiver, GateWebhookHandler, GateWebhookOptions>(endpoints, pattern, name);

    private static WebhooksBuilder Add<THandler>(
        IServiceCollection services, string name, IConfiguration? configuration, Action<GateWebhookOptions>? configure)
        where THandler : GateWebhookHandler
        => WebhookHosting.AddWebhooks<GateWebhookReceiver, GateWebhookHandler, THandler, GateWebhookOptions>(
            services, name, configuration, configure, static (options, appId) => options.SdkAppId = appId);
}
