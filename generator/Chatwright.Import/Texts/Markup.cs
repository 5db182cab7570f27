using System.Net;
using System.Text.RegularExpressions;

namespace Chatwright.Import.Texts;

/// <summary>Text without its Markdown and HTML.</summary>
internal static partial class Markup
{
    /// <summary>Lines that breaks and list items set apart, without marks but for backticks, which tell values from words.</summary>
    public static string Lines(string markup)
    {
        var text = Break().Replace(markup, "\n");
        text = Tag().Replace(text, "");
        text = Link().Replace(text, "${text}");
        text = Escape().Replace(WebUtility.HtmlDecode(text), "${mark}");
        text = text.Replace("**", "", StringComparison.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Blanks().Replace(line, " ").Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>The text on one line.</summary>
    public static string Line(string markup) => WithoutTicks(Join(Lines(markup)));

    /// <summary>Values that lost the breaks before them are set apart again: "Call type:`Single` one`Multi` several".</summary>
    public static string WithoutTicks(string text) =>
        Ticks().Replace(text, value => SetApart(text, value)).Replace("`", "", StringComparison.Ordinal);

    private static string SetApart(string text, Match value)
    {
        var before = value.Index > 0 ? text[value.Index - 1] : ' ';
        var after = value.Index + value.Length < text.Length ? text[value.Index + value.Length] : ' ';
        var open = char.IsAsciiLetterOrDigit(before) || before is ')' ? "; " : before is ':' ? " " : "";
        return $"{open}{value.Groups["value"].Value}{(char.IsAsciiLetter(after) ? " " : "")}";
    }

    /// <summary>Lines as one sentence after the other.</summary>
    public static string Join(string lines)
    {
        var parts = lines.Split('\n').Select(line => ListMark().Replace(line, ""));
        return parts.Aggregate("", (text, part) => text.Length == 0 ? part : IsClosed(text[^1]) ? $"{text} {part}" : $"{text}; {part}");
    }

    private static bool IsClosed(char last) => last is '.' or ':' or ';' or ',' or '!' or '?' or '。' or '：' or '；' or '，' or '、';

    [GeneratedRegex(@"<\s*/?\s*(?:br|li|ul|ol|p|div)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--(?:(?!<!--).)*?-->")]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"`(?<value>[^`
]*)`")]
    private static partial Regex Ticks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[-*•·]\s+")]
    private static partial Regex ListMark();
}
