using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Cells;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Sentences;

/// <summary>
/// Finds limits in descriptions: <c>最长30字节</c>, <c>up to 100 items</c>, <c>取值范围0 - 4294967295</c>. Two figures of one kind give no limit: one
/// of them is about something else.
/// </summary>
internal static partial class LimitText
{
    /// <param name="kinds">The JSON kinds of the member.</param>
    /// <returns>Keys of the spec and their figures.</returns>
    public static IReadOnlyList<(string Key, long Value)> Find(string text, Kinds kinds)
    {
        var plain = Markup.Join(text).Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
        var limits = new List<(string, long)>();
        if ((kinds & (Kinds.Text | Kinds.Array)) != 0)
        {
            Add(limits, "maxBytes", Bytes().Matches(plain));
            Add(limits, "maxChars", Characters().Matches(plain));
        }
        if ((kinds & Kinds.Array) != 0)
            Add(limits, "maxItems", Items().Matches(plain));
        if (kinds is Kinds.Integer && Range().Matches(plain) is [var range])
        {
            var (low, high) = (Figure(range.Groups["low"]), Figure(range.Groups["high"]));
            if (low < high)
                limits.AddRange([("min", low), ("max", high)]);
        }
        return limits;
    }

    /// <summary>Finds the integer type that a description names; null if it names none.</summary>
    public static string? IntegerType(string text) =>
        Unsigned32().IsMatch(text) ? "uint32" : Unsigned64().IsMatch(text) ? "uint64" : null;

    private static void Add(List<(string, long)> limits, string key, MatchCollection matches)
    {
        var figures = matches.Select(match => Figure(match.Groups["figure"]) * (match.Groups["kilo"].Success ? 1024 : 1)).Distinct().ToList();
        if (figures is [> 0 and <= int.MaxValue and var figure])
            limits.Add((key, figure));
    }

    private static long Figure(Group digits) =>
        long.TryParse(digits.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var figure) ? figure : -1;

    private const string AtMost =
        @"(?:最长|最大长度|最大|最多|不(?:能|得|可)?(?:超过|大于|多于)|上限为?|限制为?|小于等于|<=|≤|" +
        @"up to|max(?:imum)?(?: length| size| of)*|at most|no (?:more|longer|larger) than|" +
        @"not exceed|cannot exceed|must not exceed|within|limited to|不超出)[^\d。；;.]{0,14}?";

    [GeneratedRegex(
        AtMost + @"(?<figure>\d{1,7})\s*(?<kilo>k)?\s*(?:个)?(?:字节|bytes?\b|バイト|바이트)|(?<figure>\d{1,7})\s*(?:字节|bytes?)\s*(?:以内|以下|at most|" +
        @"or less|in length|max)")]
    private static partial Regex Bytes();

    [GeneratedRegex(
        AtMost + @"(?<figure>\d{1,7})\s*(?:个)?(?:字符|汉字|characters?\b|chars?\b|文字|글자)|(?<figure>\d{1,7})\s*(?:个字符|characters?)\s*(?:以内|以下|" +
        @"at most|or less|in length|max)")]
    private static partial Regex Characters();

    [GeneratedRegex(
        @"(?:最多(?:支持|可以?|能|只能)?\S{0,8}?|不(?:能|得|可)?(?:超过|大于|多于)|上限为?|数量?上限|限制为?|一次最多\S{0,8}?|up to|at most|" +
        @"a? ?max(?:imum)?(?: number)?(?: of)?|no more than|not exceed|cannot exceed|must not exceed|limited to|limit of)\s*(?:is\s*|" +
        @"为\s*)?(?<figure>\d{1,7})(?!\d|\s*(?:字节|字符|个?字|bytes?|char|天|秒|分钟|k|kb|次|second|day|minute|hour))\s*(?:个|条|items?|users?|accounts?|" +
        @"members?|groups?|messages?|conversations?|userids?|elements?|records?|tags?|件|개|$|[。.；;，)） ])?")]
    private static partial Regex Items();

    [GeneratedRegex(
        @"(?:取值范围|范围|取值|value range|valid range|range(?:s|d|ing)?|values?|from|between)\D{0,14}?[\[(（]?(?<low>-?\d{1,18})\s*(?:[-~～–—至到,，]|to|" +
        @"and|\.\.)\s*(?<high>-?\d{1,18})(?!\d|\s*(?:字节|bytes?|位|bits?))")]
    private static partial Regex Range();

    [GeneratedRegex(@"无符号\s*32\s*位|32\s*位\s*无符号|unsigned 32|32-?\s?bit unsigned|uint32", RegexOptions.IgnoreCase)]
    private static partial Regex Unsigned32();

    [GeneratedRegex(@"无符号\s*64\s*位|64\s*位\s*无符号|unsigned 64|64-?\s?bit unsigned|uint64", RegexOptions.IgnoreCase)]
    private static partial Regex Unsigned64();
}
