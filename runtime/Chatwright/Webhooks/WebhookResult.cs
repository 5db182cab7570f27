namespace Chatwright;

/// <summary>The HTTP response to the request of a webhook.</summary>
public readonly struct WebhookResult
{
    /// <summary>The content type of replies.</summary>
    private const string Json = "application/json";

    private WebhookResult(int statusCode, string? contentType, ReadOnlyMemory<byte> body)
        => (StatusCode, ContentType, Body) = (statusCode, contentType, body);

    /// <summary>The HTTP status: 200 for a reply, otherwise that of a refusal, such as 401.</summary>
    public int StatusCode { get; }

    /// <summary>The content type of the body; null if there is no body.</summary>
    public string? ContentType { get; }

    /// <summary>The body; empty for a refusal.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The status and the size of the body.</summary>
    public override string ToString() => $"{StatusCode}, {Body.Length} bytes";

    internal static WebhookResult Reply(ReadOnlyMemory<byte> body) => new(200, Json, body);

    internal static WebhookResult Empty(int statusCode) => new(statusCode, null, default);
}
