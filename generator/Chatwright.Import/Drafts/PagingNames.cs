using System.Text.RegularExpressions;

namespace Chatwright.Import.Drafts;

/// <summary>The names and the words that tell of paging.</summary>
internal static partial class PagingNames
{
    /// <summary>A flag of the last page.</summary>
    public static bool IsEnd(FieldDraft field) => End().IsMatch(field.WireName);

    /// <summary>A flag of every page but the last one.</summary>
    public static bool IsMore(FieldDraft field) => More().IsMatch(field.WireName);

    public static bool IsSize(string name) => Size().IsMatch(name);

    public static bool IsOffset(string name) => name is "Offset" or "offset" or "Start" or "start";

    public static bool IsTotal(string name) => Total().IsMatch(name);

    /// <summary>Determines whether a cursor of the response goes into a member of the request: <c>Next</c>, <c>NextSeq</c> into <c>Seq</c>.</summary>
    public static bool LeadTo(string from, string to)
    {
        if (from == to)
            return Cursor().IsMatch(from);
        if (!from.StartsWith("Next", StringComparison.OrdinalIgnoreCase) || from.Length == 4)
            return false;
        var stem = from[4..].TrimStart('_');
        return Bare(to).Equals(Bare(stem), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Determines whether a member of the request says where items begin: <c>StartSeq</c> for <c>Seq</c>.</summary>
    public static bool Starts(string to, string item) => to.Length > item.Length && Bare(to).Equals(item, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => Prefixes().Replace(name, "");

    /// <summary>Determines whether a text says that an empty value, or 0, is the last one.</summary>
    public static bool SaysEnd(string text) => LastValue().IsMatch(text);

    /// <summary>Determines whether a text says that the first request sends an empty value, or 0.</summary>
    public static bool SaysFirst(string text) => FirstValue().IsMatch(text);

    /// <summary>Determines whether the description of a value says that nothing is left.</summary>
    public static bool SaysComplete(string text) => Complete().IsMatch(text) && !Incomplete().IsMatch(text);

    [GeneratedRegex("^(?:Is)?_?(?:Completed?|Finish(?:ed)?|End|Done|Over|LastPage)_?(?:Flag)?$", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex("^(?:Is|Has)?_?(?:More|Continue|HasNext)_?(?:Flag|Data)?$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"^(?:Limit|Max(?:Limited|Limit|Cnt|Count|Num)|\w*PageSize|\w+PerPage|WantNum|ReqMsgNumber|Count)$", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"^Total\w*$|^\w*Total(?:Num|Count)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^Next|Cursor|^Last(?:Msg)?Key|StartIndex$|^(?:Top)?TimeStamp$|^(?:Page)?Token$", RegexOptions.IgnoreCase)]
    private static partial Regex Cursor();

    [GeneratedRegex(@"^(?:Start|Begin|Req|Request|From|Current|Page)_?(?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"(?<!\d)0(?!\d)|为空|空字符串|空串|""""|\bempty\b|\bblank\b|结束|\bend", RegexOptions.IgnoreCase)]
    private static partial Regex LastValue();

    [GeneratedRegex(
        @"(?:第一次|首次|第一页|初始|最开始|\bfirst\b|\binitial(?:ly)?\b)[^。；;\n]{0,60}?(?:(?<!\d)0(?!\d)|空|""""|\bempty\b|\bblank\b)|" +
        @"(?:(?<!\d)0(?!\d)|""""|\bempty\b|\bblank\b)[^。；;.\n]{0,40}?\b(?:first|initial)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FirstValue();

    [GeneratedRegex("全部|完|结束|all|complet|finish|last|\\byes\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Complete();

    [GeneratedRegex("未|没|不|非|\\bnot\\b|\\bno\\b|incomplete|unfinished|more", RegexOptions.IgnoreCase)]
    private static partial Regex Incomplete();
}
