using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chatwright.Tool.OpenApi;

/// <summary>
/// Writes JSON as YAML. The two versions of YAML differ about words and numbers, so only what is a text, or the same number, to readers of both
/// stands without quotes.
/// </summary>
internal static partial class YamlText
{
    /// <summary>Words that stand for something else in YAML 1.1 or 1.2, in any letter case.</summary>
    private static readonly HashSet<string> s_words =
        new(["null", "true", "false", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    public static string Of(JsonNode document)
    {
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in map)
                {
                    emitter.Emit(Text(key));
                    Write(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                    Write(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                emitter.Emit(Text(value.GetValue<string>()));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                emitter.Emit(Plain(Number(value.ToJsonString())));
                break;
            default:
                emitter.Emit(Plain(node?.ToJsonString() ?? "null"));
                break;
        }
    }

    /// <summary>To YAML 1.1, <c>1e3</c> is a text: its numbers have a point and a sign.</summary>
    private static string Number(string json)
    {
        var parts = json.Split('e', 'E');
        if (parts.Length == 1)
            return json;
        var digits = parts[0].Contains('.') ? parts[0] : parts[0] + ".0";
        return $"{digits}e{(char.IsAsciiDigit(parts[1][0]) ? "+" : "")}{parts[1]}";
    }

    private static Scalar Text(string text) => PlainText().IsMatch(text) && !s_words.Contains(text)
        ? Plain(text)
        : new Scalar(null, null, text, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true);

    private static Scalar Plain(string text) => new(null, null, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false);

    /// <summary>A text that no reader takes for something else. It begins with a letter or a slash, and no comment or key is in it.</summary>
    [GeneratedRegex(@"^[\p{L}/](?:[^\p{C}\p{Zl}\p{Zp}#:]|:(?=[^\s\p{C}]))*(?<! )\z")]
    private static partial Regex PlainText();
}
