using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Tool.Bodies;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;

namespace Chatwright.Tool.Requests;

/// <summary>
/// Turns the text of a flag, or of a default, into JSON by the member's type. Text that does not fit stays text: the following check reports
/// it.
/// </summary>
internal sealed class FlagValue(TypeCatalog types)
{
    private static readonly JsonDocumentOptions s_reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// The diagnostics of the last text, if it has the form of JSON and cannot be sent: a name stands in it twice, or half a surrogate pair.
    /// </summary>
    public IReadOnlyList<BodyDiagnostic> Diagnostics { get; private set; } = [];

    public JsonNode? Of(Shape shape, string text) => shape switch
    {
        ScalarShape scalar => Scalar(scalar, text),
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } named => Number(Names(named), named.Kind == NamedKind.Flags, text),
        NamedShape { Kind: NamedKind.TextEnum } named =>
            JsonValue.Create(Names(named).FirstOrDefault(member => IsName(member.Name, text))?.Value ?? text),
        ListShape list when !text.TrimStart().StartsWith('[') => new JsonArray(Of(list.Element, text)),
        _ => Json(text) ?? JsonValue.Create(text),
    };

    /// <summary>A discriminator: a case by name, or its value.</summary>
    public static JsonNode? Discriminator(UnionModel union, string text)
    {
        var value = union.Cases.FirstOrDefault(@case => IsName(@case.Name, text))?.Values[0] ?? text;
        return union.IsText ? JsonValue.Create(value) : Digits(value);
    }

    /// <summary>Names are compared as people remember them: without case, <c>_</c> and <c>-</c>.</summary>
    public static bool IsName(string name, string written) => Bare(name).Equals(Bare(written), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private JsonNode? Scalar(ScalarShape scalar, string text) => scalar switch
    {
        { Kind: ScalarKind.Text or ScalarKind.Bytes } => JsonValue.Create(text),
        { Kind: ScalarKind.Json } => Json(text) ?? JsonValue.Create(text),
        { Kind: ScalarKind.Bool, Wire: WireForm.Int } => Truth(text) is { } truth ? JsonValue.Create(truth ? 1 : 0) : Digits(text),
        { Kind: ScalarKind.Bool } => Truth(text) is { } truth ? JsonValue.Create(truth) : JsonValue.Create(text),
        { Kind: ScalarKind.Timestamp } => Time(scalar.Wire, text),
        { Wire: WireForm.Text } => JsonValue.Create(text),
        _ => Digits(text),
    };

    private static bool? Truth(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };

    private static JsonNode? Time(WireForm wire, string text)
    {
        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        var isDate = isTime && !JsonNumber.IsValid(text);
        var count = wire == WireForm.Millis ? at.ToUnixTimeMilliseconds() : at.ToUnixTimeSeconds();
        var number = isDate ? count.ToString(CultureInfo.InvariantCulture) : text;
        return wire == WireForm.Text ? JsonValue.Create(number) : Digits(number);
    }

    /// <summary>Numbers keep their digits, however many.</summary>
    private static JsonNode? Digits(string text) => JsonNumber.IsValid(text) ? JsonNode.Parse(text) : JsonValue.Create(text);

    private EquatableArray<EnumMemberModel> Names(NamedShape shape) => types.Find(shape.FullName) switch
    {
        NumberEnumModel it => it.Members,
        TextEnumModel it => it.Members,
        _ => [],
    };

    /// <summary>One name or number; of flags several, joined by comma or bar.</summary>
    private static JsonNode? Number(EquatableArray<EnumMemberModel> names, bool isFlags, string text)
    {
        var parts = isFlags ? text.Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
        var bits = 0L;
        foreach (var part in parts)
        {
            var value = names.FirstOrDefault(member => IsName(member.Name, part))?.Value ?? part;
            if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return Digits(text);
            bits |= number;
        }
        return JsonValue.Create(bits);
    }

    private JsonNode? Json(string text)
    {
        if (!IsJson(text))
            return null;
        if (BodyChecker.Read(text, out var diagnostics) is { } value)
            return JsonNode.Parse(ExampleText.Of(value));
        Diagnostics = diagnostics;
        return null;
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text, s_reading).Dispose();
            return true;
        }
        // The second for half a surrogate pair that is written out.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
