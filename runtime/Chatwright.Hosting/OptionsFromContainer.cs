using Chatwright.Tencent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>Fills options that are still at their defaults from the services of the container.</summary>
internal sealed class OptionsFromContainer<TOptions>(IServiceProvider services) : IPostConfigureOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public void PostConfigure(string? name, TOptions options)
    {
        if (options.TimeProvider == TimeProvider.System)
            options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (options is UserSigClientOptions { Signer: null } signed)
            signed.UserSigProvider ??= ForClient<IUserSigKeyProvider>(name);
    }

    /// <summary>Gets a service for a client. A key belongs to one application, so a named client takes only a service of its name.</summary>
    private T? ForClient<T>(string? name) => string.IsNullOrEmpty(name) ? services.GetService<T>() : services.GetKeyedService<T>(name);
}
