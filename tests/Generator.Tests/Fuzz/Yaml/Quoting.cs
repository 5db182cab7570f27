using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Generator.Tests.Fuzz.Yaml;

/// <summary>Texts as JSON and YAML both write them in double quotes, and which may go without.</summary>
internal static partial class Quoting
{
    /// <summary>In double quotes; what cannot be seen is escaped, and other characters when asked to.</summary>
    public static string Double(string text, bool escapeAll = false)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is '\n')
                quoted.Append("\\n");
            else if (c is '\t')
                quoted.Append("\\t");
            else if (MustEscape(c) || (escapeAll && c > '~'))
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Determines whether the text without quotes reads as the same text, and as no other kind of value.</summary>
    public static bool IsPlain(string text) => PlainText().IsMatch(text) && text is not ("true" or "false" or "null");

    public static bool FitsSingleQuotes(string text) => !text.Any(c => MustEscape(c) || c is '\n' or '\r' or '\t');

    private static bool MustEscape(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    [GeneratedRegex("^[A-Za-z]([A-Za-z0-9_./ -]*[A-Za-z0-9_./])?$")]
    private static partial Regex PlainText();
}
