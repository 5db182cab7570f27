using System.Text.Json;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Calls;

/// <summary>A response of a service, read by its envelope.</summary>
/// <param name="Code">The error code; null if the response has none.</param>
internal sealed record ServiceResponse(string Text, JsonElement Json, bool HasFailed, long? Code, string? Info)
{
    public static ServiceResponse Of(RawJson json, EnvelopeModel envelope)
    {
        var root = JsonDocument.Parse(json.Utf8Bytes).RootElement;
        var status = Member(root, envelope.Status)?.ToString();
        var code = Member(root, envelope.Code) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var it) ? it : (long?)null;
        var hasFailed = (status is not null && status != envelope.Ok) || code is not (null or 0);
        return new ServiceResponse(json.ToString(), root, hasFailed, code, Member(root, envelope.Info)?.ToString());
    }

    private static JsonElement? Member(JsonElement root, string? name) =>
        name is not null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value : null;
}
