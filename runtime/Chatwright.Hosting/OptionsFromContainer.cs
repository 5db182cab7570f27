using System.Threading.RateLimiting;
using Chatwright.Tencent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>
/// Fills options that are still at their defaults from the container, and creates the credential that the configuration describes.
/// </summary>
internal sealed class OptionsFromContainer<TOptions>(IServiceProvider services, OptionsSources<TOptions> sources) : IPostConfigureOptions<TOptions>
    where TOptions : ApiClientOptions, new()
{
    public void PostConfigure(string? name, TOptions options)
    {
        if (options.TimeProvider == TimeProvider.System)
            options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (options.RateLimits is { Limiter: null } limits)
            limits.Limiter = services.GetService<PartitionedRateLimiter<ApiRateLimitKey>>();
        if (options is UserSigClientOptions { CredentialProvider: null, Credential: null } signed)
            signed.Credential = CredentialOf(name ?? Options.DefaultName);
    }

    private UserSigCredential? CredentialOf(string name) => sources.ReadCredential(name).Create(sources.KeyProvider(name));
}
