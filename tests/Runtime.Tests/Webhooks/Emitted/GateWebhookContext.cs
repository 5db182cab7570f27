using Chatwright;

namespace Runtime.Tests.Webhooks.Emitted;

public sealed class GateWebhookContext : WebhookContext
{
    public static new GateWebhookContext None { get; } = new() { DeduplicationKey = "" };

    public string? ClientIp { get; init; }

    public string? Platform { get; init; }
}
