using System.Text.Json;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site.Code;

/// <summary>Scalars of examples as literals of C#.</summary>
internal static class ScalarCode
{
    public static string Of(JsonElement json, ScalarShape shape) => shape.Kind switch
    {
        ScalarKind.Text => CSharp.Literal(EnumCode.TextOf(json)),
        ScalarKind.Bool => CSharp.Bool(ConditionModel.IsTrue(EnumCode.TextOf(json))),
        ScalarKind.Timestamp => Time(EnumCode.TextOf(json), shape.Wire),
        ScalarKind.Bytes => $"[.. Convert.FromBase64String({CSharp.Literal(EnumCode.TextOf(json))})]",
        ScalarKind.Json => Raw(json),
        _ => Number(EnumCode.TextOf(json)),
    };

    /// <summary>JSON as it stands.</summary>
    public static string Raw(JsonElement json)
    {
        var text = JsonSerializer.Serialize(json, JsonPrinter.OneLine);
        // Three quotes in a row are nowhere in JSON, but a raw literal must not begin or end with one of its own.
        var isFit = text[0] != '"' && !text.Any(char.IsControl);
        return isFit ? $"RawJson.Parse(\"\"\"{text}\"\"\")" : $"RawJson.Parse({CSharp.Literal(text)})";
    }

    private static string Time(string number, WireForm wire) =>
        $"DateTimeOffset.FromUnixTime{(wire == WireForm.Millis ? "Milliseconds" : "Seconds")}({Number(number)})";

    /// <summary>JSON and C# write numbers alike. A text that is none becomes 0, so that the example compiles.</summary>
    private static string Number(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+') ? text : "0";
}
