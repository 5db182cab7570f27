namespace Chatwright.Telemetry;

/// <summary>The names of attributes, from OpenTelemetry's conventions where they exist.</summary>
internal static class Tags
{
    internal const string Service = "chatwright.service";
    internal const string Attempts = "chatwright.attempts";
    internal const string Member = "chatwright.response.member";
    internal const string Webhook = "chatwright.webhook.command";
    internal const string Outcome = "chatwright.webhook.outcome";
    internal const string Template = "url.template";
    internal const string FullUrl = "url.full";
    internal const string Method = "http.request.method";
    internal const string ResendCount = "http.request.resend_count";
    internal const string StatusCode = "http.response.status_code";
    internal const string ProtocolVersion = "network.protocol.version";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string ErrorType = "error.type";
}
