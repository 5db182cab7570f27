using System.Text;
using System.Text.RegularExpressions;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Writing;

/// <summary>Prints text as YAML: plain if it cannot be misread, otherwise in double quotes, long prose folded.</summary>
internal static partial class YamlText
{
    private const int MaxLine = 110;

    /// <summary>A value on one line.</summary>
    public static string Value(string text) => IsPlain(text) ? text : SamplePrinter.Quote(text);

    /// <summary>A key: a name on the wire.</summary>
    public static string Key(string name) => PlainKey().IsMatch(name) && !Reserved().IsMatch(name) ? name : SamplePrinter.Quote(name);

    /// <summary>The text of a comment, on one line.</summary>
    public static string Comment(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Unprintable().Replace(Blanks().Replace(text, " "), ""))).Trim();

    /// <summary>The lines of an entry whose value is prose.</summary>
    public static IEnumerable<string> Entry(string key, string text)
    {
        var clean = Blanks().Replace(text, " ").Trim();
        if (key.Length + clean.Length + 2 <= MaxLine || !clean.Contains(' ', StringComparison.Ordinal))
            return [$"{key}: {Value(clean)}"];
        return Fold(clean, MaxLine - 2).Select(line => "  " + line).Prepend($"{key}: >-");
    }

    private static IEnumerable<string> Fold(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }

    private static bool IsPlain(string text) =>
        PlainValue().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) &&
        text[^1] is not (':' or ' ') && !Reserved().IsMatch(text);

    /// <summary>Matches text that starts with a letter and has no character with a meaning in YAML or its lists and maps.</summary>
    [GeneratedRegex(@"^[\p{L}][^\p{C}\u0085\u2028\u2029\uFEFF""\\\[\]{}|>&*!%@`]*$")]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.\-]*$")]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^(?:true|false|null|yes|no|on|off|y|n|~|\.nan|\.inf)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"[\uFEFF\uFFFE\uFFFF]")]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]+")]
    private static partial Regex Blanks();
}
