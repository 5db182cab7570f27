using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Sentences;

/// <summary>Drafts of summaries from the sentences of a page.</summary>
internal static partial class Summaries
{
    private const int MaxLength = 240;

    /// <summary>Gets the first sentence of a line; null for a remark that does not describe the endpoint.</summary>
    public static string? First(string line)
    {
        var text = Markup.Line(Bullet().Replace(line, ""));
        if (text.StartsWith('>') || text.Length < 2 || Remark().IsMatch(text))
            return null;
        return Close(Cut(SentenceEnd().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text));
    }

    /// <summary>Gets a table's description of a field as one paragraph; null if it is empty.</summary>
    public static string? Of(string lines)
    {
        var text = Markup.WithoutTicks(Markup.Join(lines)).Trim();
        return text.Length == 0 || text is "-" or "/" or "无" ? null : Close(text);
    }

    /// <summary>Makes a summary for a page without one: <c>get_joined_group_list</c> becomes <c>Get joined group list.</c></summary>
    public static string FromCommand(string path)
    {
        var words = path[(path.LastIndexOf('/') + 1)..].Split(['_', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', words);
        return $"{Capitalized(text)}.";
    }

    public static string Capitalized(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = text.LastIndexOfAny([' ', '，', '、', '；', ','], MaxLength);
        return text[..(end > MaxLength / 2 ? end : MaxLength)].TrimEnd(' ', '，', '、', '；', ',') + "…";
    }

    /// <summary>Ends like a sentence.</summary>
    private static string Close(string text)
    {
        var end = text.TrimEnd(' ', ';', '；', ':', '：', ',', '，', '|');
        if (end.Length == 0 || end[^1] is '.' or '。' or '!' or '！' or '?' or '？' or '…')
            return end;
        return end + (end.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? "。" : ".");
    }

    [GeneratedRegex(@"^\s*(?:[-*•·]|\d+[.)、])\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:note|notes|notice|caution|warning|important|注意|说明|警告|提示)\s*[:：!！]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"。|\.(?=\s)|；")]
    private static partial Regex SentenceEnd();
}
