using System.Globalization;
using System.Text.Json;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Endpoints;

/// <summary>A response of a service, read by its envelope.</summary>
/// <param name="Code">The error code; null if the response has none.</param>
internal sealed record ServiceResponse(string Text, JsonElement Json, bool HasFailed, long? Code, string? Info)
{
    public static ServiceResponse Of(RawJson json, EnvelopeModel envelope)
    {
        var root = JsonDocument.Parse(json.Utf8Bytes).RootElement;
        var status = Member(root, envelope.Status)?.ToString();
        var code = CodeOf(root, envelope);
        var hasFailed = (status is not null && status != envelope.Ok) || code is not (null or 0);
        return new ServiceResponse(json.ToString(), root, hasFailed, code, Member(root, envelope.Info)?.ToString());
    }

    /// <summary>The error code, which is 0 on success; null if the response has none.</summary>
    public static long? CodeOf(JsonElement root, EnvelopeModel envelope) => Integer(Member(root, envelope.Code));

    /// <summary>An integer in any form that a client reads: as <c>60007</c>, <c>"60007"</c> or <c>6.0007e4</c>.</summary>
    private static long? Integer(JsonElement? member) =>
        member is { ValueKind: JsonValueKind.Number or JsonValueKind.String } value
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= long.MinValue and <= long.MaxValue && number == decimal.Truncate(number)
            ? (long)number
            : null;

    private static JsonElement? Member(JsonElement root, string? name) =>
        name is not null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value : null;
}
