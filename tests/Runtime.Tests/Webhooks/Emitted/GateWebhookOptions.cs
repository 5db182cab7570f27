using Chatwright;

namespace Runtime.Tests.Webhooks.Emitted;

public sealed class GateWebhookOptions : WebhookOptions
{
    public long SdkAppId { get; set; }

    protected override long? AppId => SdkAppId;
}
