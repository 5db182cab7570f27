using System.Text.Json;
using Chatwright.Generator.Model;

namespace Chatwright.Tool;

/// <summary>What a service answered, read by its envelope.</summary>
/// <param name="Code">The error code; null when the answer has none.</param>
internal sealed record Answer(string Text, JsonElement Json, bool HasFailed, long? Code, string? Info)
{
    public static Answer Of(ApiJson json, EnvelopeModel envelope)
    {
        var root = JsonDocument.Parse(json.Utf8).RootElement;
        var status = Member(root, envelope.Status)?.ToString();
        var code = Member(root, envelope.Code) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var it) ? it : (long?)null;
        var hasFailed = (status is not null && status != envelope.Ok) || code is not (null or 0);
        return new Answer(json.ToString(), root, hasFailed, code, Member(root, envelope.Info)?.ToString());
    }

    private static JsonElement? Member(JsonElement root, string? name) =>
        name is not null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value : null;
}
