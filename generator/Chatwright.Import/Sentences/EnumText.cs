using System.Globalization;
using System.Text.RegularExpressions;

namespace Chatwright.Import.Sentences;

/// <summary>
/// Finds lists of values in descriptions: <c>1: One-to-one; 2: Group</c>, <c>0表示失败，1表示成功</c>, <c>Public（公开群），Private（私密群）</c>,
/// <c>High/Normal/Low</c>.
/// </summary>
internal static partial class EnumText
{
    private const int MaxValues = 64;
    private const int MaxLabel = 120;
    private const int MaxAnnouncement = 40;

    /// <param name="text">Lines of plain text, values in backticks.</param>
    public static EnumFound? Integers(string text, IReadOnlyCollection<string> seen)
    {
        if (Bits(text, seen) is { } flags)
            return flags;
        if (OpenEnded().IsMatch(text))
            return null;
        var entries = Entries(text, NumberEntry().Matches(text));
        return entries.Count is >= 2 and <= MaxValues && !IsRange(entries) && IsAbout(entries, seen) ? new EnumFound(entries, IsFlags: false) : null;
    }

    /// <param name="text">Lines of plain text, values in backticks.</param>
    /// <param name="seen">The values of the samples.</param>
    /// <param name="members">Names of members, which descriptions mention too.</param>
    public static EnumFound? Texts(string text, IReadOnlyCollection<string> seen, IReadOnlySet<string> members)
    {
        var styles = seen.Select(Style).ToHashSet();
        var explained = Entries(text, TextEntry().Matches(text))
            .Where(entry => seen.Contains(entry.Value)
                || (!members.Contains(entry.Value) && (styles.Count == 0 || styles.Contains(Style(entry.Value)))))
            .ToList();
        bool IsExplained(string value) => explained.Exists(entry => entry.Value == value);
        if (explained.Count is >= 2 and <= MaxValues && (seen.Count == 0 ? AreAlike(explained) : seen.All(IsExplained)))
            return new EnumFound(explained, IsFlags: false);
        // A bare list means the values only if samples or the words before it say so.
        foreach (Match list in TextList().Matches(text))
        {
            var listed = Item().Matches(list.Value)
                .Select(item => item.Groups["value"].Value)
                .Where(value => !Words().IsMatch(value))
                .Distinct()
                .ToList();
            if (listed.Count is < 2 or > MaxValues || !(seen.Count == 0 ? IsAnnounced(text, list.Index) : seen.Any(listed.Contains)))
                continue;
            if (listed.Exists(value => members.Contains(value) && !seen.Contains(value)))
                continue;
            var entries = listed.Select(value => explained.Find(entry => entry.Value == value) ?? new EnumEntry(value, ""));
            return new EnumFound([.. entries], IsFlags: false);
        }
        return explained.Count is >= 2 and <= MaxValues && seen.Any(IsExplained) ? new EnumFound(explained, IsFlags: false) : null;
    }

    private static EnumFound? Bits(string text, IReadOnlyCollection<string> seen)
    {
        var entries = Entries(text, BitEntry().Matches(text))
            .Select(entry => (Entry: entry, Bit: int.Parse(entry.Value, CultureInfo.InvariantCulture)))
            .Where(found => found.Bit < 63)
            .Select(found => found.Entry with { Value = (1L << found.Bit).ToString(CultureInfo.InvariantCulture) })
            .ToList();
        if (entries.Count < 2)
            return null;
        var known = entries.Aggregate(0L, (all, entry) => all | long.Parse(entry.Value, CultureInfo.InvariantCulture));
        bool IsKnown(string value) => long.TryParse(value, CultureInfo.InvariantCulture, out var bits) && (bits & ~known) == 0;
        return seen.All(IsKnown) ? new EnumFound(entries, IsFlags: true) : null;
    }

    private static List<EnumEntry> Entries(string text, MatchCollection matches)
    {
        var entries = new List<EnumEntry>();
        for (var i = 0; i < matches.Count && entries.Count <= MaxValues; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var label = matches[i].Groups["label"] is { Success: true } inner ? inner.Value : from < to ? text[from..to] : "";
            var value = matches[i].Groups["value"].Value;
            if (entries.TrueForAll(entry => entry.Value != value))
                entries.Add(new EnumEntry(value, Label(label)));
        }
        return entries;
    }

    /// <summary>Up to where the sentence goes on to other matters.</summary>
    private static string Label(string text)
    {
        var label = LabelEnd().Match(text) is { Success: true, Index: > 0 } end ? text[..end.Index] : text;
        // Labels have a few words, so a much longer text is not a label.
        if (label.Length > 4 * MaxLabel)
            return "";
        label = label.Replace("`", "", StringComparison.Ordinal).Trim(' ', '"', '“', '”', '\n');
        label = Trailing().Replace(label, "").Trim(' ', ',', '，', ';', '；', '.', '。', ':', '：', '-', '(', '（', '/', '、');
        return label.Length <= MaxLabel ? label : "";
    }

    private static bool IsRange(List<EnumEntry> entries) => entries.TrueForAll(entry => entry.Label.Length == 0);

    /// <summary>Samples show at least one of the values, if they show any.</summary>
    private static bool IsAbout(List<EnumEntry> entries, IReadOnlyCollection<string> seen) =>
        seen.Count == 0 || seen.Any(value => entries.Exists(entry => entry.Value == value));

    /// <summary>How a value is spelt: with or without underscores, beginning with a capital or not.</summary>
    private static (bool HasUnderscore, bool IsRaised) Style(string value) =>
        (value.Contains('_', StringComparison.Ordinal), value.Length > 0 && char.IsAsciiLetterUpper(value[0]));

    private static bool IsAnnounced(string text, int at) => Announcement().IsMatch(text[Math.Max(0, at - MaxAnnouncement)..at]);

    /// <summary>Values without a sample are believed when they look like values: all explained, in one style.</summary>
    private static bool AreAlike(List<EnumEntry> entries) =>
        entries.TrueForAll(entry => entry.Label.Length > 0)
        && (entries.TrueForAll(entry => char.IsAsciiLetterUpper(entry.Value[0]))
            || entries.TrueForAll(entry => char.IsAsciiLetterLower(entry.Value[0])));

    [GeneratedRegex(
        """(?:(?<=^|[\s,，;；。：:(（/、.|`"“”'=<>*)）]|[\u4E00-\u9FFF])|""" +
        """(?<=[a-z.)])(?=`?-?\d{1,9}`?\s*[:：]\s))[`"“]?(?<value>-?\d{1,9})[`"”]?(?:\s*[(（](?<label>[^()（）\n]{1,80})[)）]|\s*[:：=]\s*(?=\S)|""" +
        """\s+[-–—]\s+(?=[^\d\s])|\s*[-–—]\s*(?=[\u4E00-\u9FFF])|\s*(?:表示|代表|则?为|是|即|指|：)|""" +
        """\s+(?:means?|indicates?|represents?|stands? for|denotes?|for|is)\s+|(?<=`)\s*(?=[^\s`,，.。]))""")]
    private static partial Regex NumberEntry();

    [GeneratedRegex(@"(?:(?<![A-Za-z])[Bb]it\s*|第\s*|比特位?\s*)(?<value>\d{1,2})\s*(?:(?:个)?(?:比特|bit)?位)?\s*(?:[:：=]|表示|为|\s-\s|\s+(?=[A-Z]))\s*")]
    private static partial Regex BitEntry();

    [GeneratedRegex(
        """[`"“'](?<value>[A-Za-z][A-Za-z0-9_]{0,63})[`"”']\s*(?:[:：=]\s*|[(（](?<label>[^()（）\n]{1,80})[)）]|(?:表示|代表|则?为|是)|\s+(?:means?|""" +
        """indicates?|represents?|for|is)\s+|(?<=`)\s*(?=[^\s`,，.。、/|])|\s*(?=[\u4E00-\u9FFF]{2}))|""" +
        """(?<![\w.$/@-])(?<value>[A-Za-z][A-Za-z0-9_]{0,63})(?:\s*[(（](?!选填|必填|optional|required)(?<label>[^()（）\n]{1,80})[)）]|""" +
        """\s*[:：]\s*(?=[^\s`"“'])|\s*(?:表示|代表|则?为)|\s+(?:means?|indicates?|represents?)\s+)""",
        RegexOptions.IgnoreCase)]
    private static partial Regex TextEntry();

    [GeneratedRegex(
        """[`"“']?(?<![\w.$@-])[A-Za-z]\w*[`"”']?(?:\s*[(（][^()（）\n]{1,60}[)）])?(?:(?:\s*[/、,，|;；]\s*(?:and\s+|or\s+|和|或|以及)?|\s+(?:and|""" +
        """or)\s+|\s*(?:和|或者?|及|以及)\s*)[`"“']?[A-Za-z]\w*[`"”']?(?:\s*[(（][^()（）\n]{1,60}[)）])?)+""")]
    private static partial Regex TextList();

    [GeneratedRegex("""(?<=^|[/、,，|;；\s`"“']|和|或|及|者)(?<value>[A-Za-z]\w*)(?=$|[/、,，|;；\s`"”'(（]|和|或|及|以)""")]
    private static partial Regex Item();

    [GeneratedRegex(
        @"(?:(?:valid|allowed|possible|optional|supported) values?(?: are| include)?|one of|可选值|可选项|取值(?:范围|包括)?|枚举值|有效值)[\s`""“:：为是有]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^(?:and|or|the|a|an|of|in|to|if|is|it|for|e|g|i|etc)$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"非\s*0|非零|\bnon-?\s?zero|\bnot 0\b|other values|其[他它]值", RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnded();

    [GeneratedRegex(@"[;；。\n，,]|\.(?:\s|$)|<|(?<=[\u4E00-\u9FFF])\.(?=\d)")]
    private static partial Regex LabelEnd();

    [GeneratedRegex(@"(?:[\s,，]*(?:while|and|or|default|the default|默认值?为?|缺省|如果|若|当|而|取值为?|值为|填|则?为|时))+$|\s*[(（]默认[)）]$")]
    private static partial Regex Trailing();
}
