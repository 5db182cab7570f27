using System.Text.RegularExpressions;

namespace Chatwright.Import.Sentences;

/// <summary>The telling words of the names of samples, by which a request finds its response.</summary>
internal static partial class LabelWords
{
    /// <summary>Gets the words of English, and the pairs of neighbouring characters of Chinese; none without a label.</summary>
    public static HashSet<string> Of(string? label)
    {
        var text = Fillers().Replace((label ?? "").ToLowerInvariant(), " ");
        var words = Word().Matches(text).Select(word => word.Value).ToHashSet();
        foreach (var run in ChineseRun().EnumerateMatches(text))
        {
            for (var at = run.Index; at + 1 < run.Index + run.Length; at++)
                words.Add(text.Substring(at, 2));
        }
        return words;
    }

    /// <summary>Computes the share of the words of one label that another has; 0 if there are none.</summary>
    public static double Share(HashSet<string> words, HashSet<string> others) =>
        words.Count == 0 ? 0 : (double)words.Count(others.Contains) / words.Count;

    [GeneratedRegex(
        @"\b(?:an?|the|of|to|and|or|in|for|with|by|only|requests?|respon(?:se|ses|d)|samples?|examples?|formats?|forms?|body|bodies)\b|" +
        "请求|应答|回包|返回|包体|示例|样例|例子|形式|格式|或者?|和|的|及")]
    private static partial Regex Fillers();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\u4E00-\u9FFF]{2,}")]
    private static partial Regex ChineseRun();
}
