namespace Chatwright.Hosting;

/// <summary>Binds the options of a client to their configuration keys: one key an option, in two levels.</summary>
internal static class OptionsBinder
{
    internal static void Bind(SettingsReader settings, ApiClientOptions options)
    {
        options.Host = settings.Host(nameof(options.Host)) ?? options.Host;
        options.Timeout = settings.Time(nameof(options.Timeout)) ?? options.Timeout;
        options.MaxResponseBytes = settings.Int32(nameof(options.MaxResponseBytes)) ?? options.MaxResponseBytes;
        options.MaxRequestBytes = settings.Int32(nameof(options.MaxRequestBytes)) ?? options.MaxRequestBytes;
        options.ResponseReading = settings.Choice<ApiResponseReading>(nameof(options.ResponseReading)) ?? options.ResponseReading;
        options.PropagateTraceContext = settings.Bool(nameof(options.PropagateTraceContext)) ?? options.PropagateTraceContext;
        options.ConnectionIdleTimeout = settings.Time(nameof(options.ConnectionIdleTimeout)) ?? options.ConnectionIdleTimeout;
        options.FailoverDuration = settings.Time(nameof(options.FailoverDuration)) ?? options.FailoverDuration;
        Bind(settings.Section(nameof(options.Retry)), options.Retry);
        Bind(settings.Section(nameof(options.RateLimits)), options.RateLimits);
        if (options is UserSigClientOptions signed)
            _ = CredentialSettings.Read(settings.Section(nameof(signed.Credential)));
        // The webhooks of a service may be configured beside its client.
        settings.Skip("Webhooks");
        settings.RefuseOtherKeys();
    }

    private static void Bind(SettingsReader settings, ApiRetryOptions options)
    {
        options.MaxRetries = settings.Int32(nameof(options.MaxRetries)) ?? options.MaxRetries;
        options.Delay = settings.Time(nameof(options.Delay)) ?? options.Delay;
        options.MaxDelay = settings.Time(nameof(options.MaxDelay)) ?? options.MaxDelay;
        options.AttemptTimeout = settings.Time(nameof(options.AttemptTimeout)) ?? options.AttemptTimeout;
        settings.RefuseOtherKeys();
    }

    private static void Bind(SettingsReader settings, ApiRateLimitOptions options)
    {
        options.Enabled = settings.Bool(nameof(options.Enabled)) ?? options.Enabled;
        options.QueueLimit = settings.Int32(nameof(options.QueueLimit)) ?? options.QueueLimit;
        settings.RefuseOtherKeys();
    }
}
