using Microsoft.Extensions.Logging;

namespace Chatwright.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "{Options} '{Name}' changed in the configuration: signatures are made anew.")]
    internal static partial void SigningChanged(this ILogger logger, string options, string name);

    [LoggerMessage(2, LogLevel.Error, "{Options} '{Name}' changed in the configuration and are no longer valid. The signatures in use go on.")]
    internal static partial void ReloadFailed(this ILogger logger, Exception exception, string options, string name);
}
