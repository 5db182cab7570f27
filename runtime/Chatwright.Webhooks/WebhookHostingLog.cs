using Microsoft.Extensions.Logging;

namespace Chatwright.Webhooks;

internal static partial class WebhookHostingLog
{
    [LoggerMessage(
        40, LogLevel.Information, "{Options} '{Name}' changed in the configuration and apply to later webhooks.",
        EventName = "WebhookOptionsChanged")]
    internal static partial void OptionsChanged(this ILogger logger, string options, string name);

    [LoggerMessage(
        41, LogLevel.Error, "{Options} '{Name}' changed in the configuration and are no longer valid. Those in use go on.",
        EventName = "WebhookReloadFailed")]
    internal static partial void ReloadFailed(this ILogger logger, Exception exception, string options, string name);
}
