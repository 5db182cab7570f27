using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatwright.Webhooks;

/// <summary>Completes options with the services of the container: clock, logger, and the log of webhooks.</summary>
internal sealed class OptionsFromContainer<TOptions>(IServiceProvider services) : IPostConfigureOptions<TOptions>
    where TOptions : WebhookOptions
{
    public void PostConfigure(string? name, TOptions options)
    {
        if (options.TimeProvider == TimeProvider.System)
            options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        options.Log ??= services.GetKeyedService<IWebhookLog>(name ?? Options.DefaultName) ?? services.GetService<IWebhookLog>();
    }
}
