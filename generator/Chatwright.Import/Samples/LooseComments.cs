using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>The comments of a sample, and the members that they describe.</summary>
/// <param name="cursor">The reading position.</param>
/// <param name="plan">The ends of comments in flattened text; null if comments end with their lines.</param>
internal sealed partial class LooseComments(LooseCursor cursor, CommentPlan? plan)
{
    private readonly List<string> _all = [];
    private LooseMember? _recent;
    private int _recentLine;
    private string _pending = "";

    public IReadOnlyList<string> All => _all;

    /// <summary>The member that a comment on its line describes; null if there is none.</summary>
    public LooseMember? Recent => _recent;

    /// <summary>The page's line on which the member was last seen.</summary>
    public int RecentLine => _recentLine;

    /// <summary>Makes comments on this line describe a member.</summary>
    public void Attach(LooseMember member) => (_recent, _recentLine) = (member, cursor.LineAt(Math.Min(cursor.At, cursor.End) - 1));

    /// <summary>Makes comments on this line describe the next member.</summary>
    public void Detach() => _recent = null;

    /// <summary>Takes the comments on separate lines since the last member, which describe the next one.</summary>
    public string TakePending()
    {
        var pending = _pending;
        _pending = "";
        return pending;
    }

    public bool StartsAt(int at)
    {
        if (at >= cursor.End)
            return false;
        var next = at + 1 < cursor.End ? cursor.Text[at + 1] : '\0';
        return cursor.Text[at] switch { '#' => true, '/' => next is '/' or '*', '／' => next == '／', _ => false };
    }

    /// <summary>Moves past the comment that starts here.</summary>
    public void Skip()
    {
        var line = cursor.Line;
        var (from, end, next) = Extent();
        var comment = cursor.Text[from..end].Trim().Trim('/', '*').Trim();
        cursor.At = next;
        _all.Add(comment);
        if (_recent is { } member && _recentLine == line)
            member.Comment = Append(member.Comment, comment);
        else
            _pending = Append(_pending, comment);
    }

    private (int From, int End, int Next) Extent()
    {
        var (text, at) = (cursor.Text, cursor.At);
        var from = text[at] == '#' ? at + 1 : at + 2;
        if (text[at] != '/' || text[at + 1] != '*')
            return CommentEnd(from) is var end ? (from, end, end) : default;
        var close = text.IndexOf("*/", from, cursor.End - from, StringComparison.Ordinal);
        return close < 0 ? (from, cursor.End, cursor.End) : (from, close, close + 2);
    }

    /// <summary>The end of the line; in flattened text one of the places where JSON may go on.</summary>
    private int CommentEnd(int from)
    {
        var newLine = cursor.Text.IndexOf('\n', from, cursor.End - from);
        var end = newLine < 0 ? cursor.End : newLine;
        if (plan is null)
            return end;
        var places = plan.Places(from, cursor.IsInArray, () => Places(from, end));
        return places[plan.Pick(places.Count)];
    }

    private List<int> Places(int from, int end)
    {
        var places = new List<int>();
        var comment = cursor.Text.AsSpan(from, end - from);
        foreach (var match in (cursor.IsInArray ? NextItem() : NextName()).EnumerateMatches(comment))
            places.Add(from + match.Index);
        foreach (var match in Closing().EnumerateMatches(comment))
            places.Add(from + match.Index);
        places.Sort();
        places.Add(end);
        return places;
    }

    private static string Append(string comments, string comment) => comments.Length == 0 ? comment : $"{comments}\n{comment}";

    [GeneratedRegex(@"[""“][^""”\n]{1,64}[""”]\s*[:：]|'[\w.-]{1,64}'\s*[:：]")]
    private static partial Regex NextName();

    [GeneratedRegex(@"[""“{\[]")]
    private static partial Regex NextItem();

    [GeneratedRegex(@"[}\]][\s,，}\]]*(?=$|[""“{\[/]|\.\.\.)")]
    private static partial Regex Closing();
}
