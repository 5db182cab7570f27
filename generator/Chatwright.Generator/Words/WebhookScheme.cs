namespace Chatwright.Generator.Words;

/// <summary>The schemes by which a service signs its webhooks.</summary>
internal enum WebhookScheme
{
    /// <summary>The SHA-256 of a token and the time, in hexadecimal digits.</summary>
    Sha256TokenTime,
}
