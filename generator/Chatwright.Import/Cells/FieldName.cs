using System.Net;
using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Cells;

/// <summary>
/// The name of a field as a table writes it: alone, with the names of its holders (<c>MsgBody.MsgType</c>), or indented below them.
/// </summary>
/// <param name="Path">The names from the outermost holder to the field itself.</param>
/// <param name="Indentation">The width of marks or blanks before it; 0 for none.</param>
/// <param name="Lists">The names that brackets mark as lists.</param>
internal sealed partial record FieldName(IReadOnlyList<string> Path, int Indentation, IReadOnlyList<string> Lists)
{
    private const int MaxNames = 5;

    public string Name => Path[^1];

    /// <summary>Parses the only name in a cell; null if there is none, or more than one.</summary>
    public static FieldName? Parse(string cell) => ParseAll(cell) is [var name] ? name : null;

    /// <summary>Parses all names of a cell such as <c>MinTime / MaxTime</c>; empty if it holds anything else.</summary>
    public static IReadOnlyList<FieldName> ParseAll(string cell)
    {
        var raw = WebUtility.HtmlDecode(Tag().Replace(cell, ""))
            .Replace("`", "", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal);
        var prefix = Prefix().Match(raw);
        var indentation = prefix.Value.Count(c => c is '-' or '+' or '>' or '→' or '└' or '├' or '∟' or '—' or '┗' or '╰') * 2 +
            prefix.Value.Count(c => c is '\u00A0' or '\u3000' or '\u2003' or '\u2002');
        var text = Markup.Line(raw[prefix.Length..]).Replace("\\_", "_", StringComparison.Ordinal);
        text = Remark().Replace(text, "").Trim();
        var names = Separator().Split(text).Select(part => PathOf(part.Trim())).ToList();
        if (names.Count is 0 or > MaxNames || names.Any(path => path is null))
            return [];
        string[] lists = [.. ListStep().Matches(text).Select(step => step.Groups["name"].Value)];
        return [.. names.Select(path => new FieldName(path!, indentation, lists))];
    }

    private static string[]? PathOf(string text)
    {
        var parts = Step().Split(Index().Replace(text, "")).Where(part => part.Length > 0).ToArray();
        return parts.Length > 0 && parts.All(part => Identifier().IsMatch(part)) ? parts : null;
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[\s\u00A0\u3000\-+>→└├│∟—─┗╰·•]*")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[(（][^()（）]*[)）]\s*$|\s+(?:required|optional|必填|选填)$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s*[/,，、]\s*|\s+(?:or|and|和|或)\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\.|->|→|::")]
    private static partial Regex Step();

    [GeneratedRegex(@"\[\w*\]|\{\}")]
    private static partial Regex Index();

    [GeneratedRegex(@"(?<name>\w+)\[\w*\]")]
    private static partial Regex ListStep();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_\-]{0,80}$")]
    private static partial Regex Identifier();
}
