namespace Chatwright.Webhooks;

/// <summary>The reason for which a request was refused.</summary>
internal enum WebhookRefusal
{
    None,
    Method,
    Size,
    Query,
    ContentType,
    AppId,
    Age,
    Signature,
    Body,
    Slow,
}
