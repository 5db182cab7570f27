using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Reads a call frequency: <c>200 calls/second</c>, <c>200次/秒</c>, <c>每分钟 30 次</c>.</summary>
internal static partial class RateFinder
{
    /// <returns>The rate as specs write it; null if the text has none.</returns>
    public static string? Find(string text)
    {
        var plain = Markup.Line(text).ToLowerInvariant().Replace(",", "", StringComparison.Ordinal);
        var match = Rate().Match(plain) is { Success: true } rate ? rate : PerFirst().Match(plain);
        if (!match.Success)
            return null;
        var count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (count == 0)
            return null;
        var unit = match.Groups["unit"].Value;
        return string.Create(CultureInfo.InvariantCulture, $"{count}/{(unit[0] is 's' or '秒' ? 's' : unit[0] is 'm' or '分' ? 'm' : 'h')}");
    }

    /// <summary>A limit for a day or another span that specs cannot say.</summary>
    public static bool NamesAnother(string text) => Another().IsMatch(Markup.Line(text).ToLowerInvariant());

    [GeneratedRegex(
        @"(?<!\d)(?<count>\d{1,9})\s*(?:calls?|times?|queries|query|requests?|reqs?|messages?|次|回|qps)?\s*(?:/|per|a|every|each|每)\s*" +
        @"(?<unit>seconds?|secs?|s\b|秒|minutes?|mins?|分钟?|hours?|h\b|小时|時間)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:每|毎)\s*1?\s*(?<unit>秒|分钟?|小时)[^\d。，,]{0,12}?(?<count>\d{1,9})\s*次")]
    private static partial Regex PerFirst();

    [GeneratedRegex(@"(?<!\d)\d{1,9}\s*(?:calls?|times?|次)\s*(?:/|per|a|each|every|每)\s*(?:day|天|日|month|月)|每[天日]\D{0,8}\d+\s*次")]
    private static partial Regex Another();
}
