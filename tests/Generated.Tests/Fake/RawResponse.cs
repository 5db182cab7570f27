using System.Net;
using System.Text.Json;

namespace Generated.Tests.Fake;

/// <summary>A response of the fake as any HTTP client sees it.</summary>
internal sealed record RawResponse(HttpStatusCode Status, string? ContentType, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public long Code => Json.GetProperty("ErrorCode").GetInt64();

    public string Info => Json.GetProperty("ErrorInfo").GetString()!;
}
