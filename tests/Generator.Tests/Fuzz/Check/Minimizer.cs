using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Makes a document that fails shorter, as long as it fails in the same way: first by lines, then by words and brackets.</summary>
internal static partial class Minimizer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static FuzzFailure Minimize(FuzzFailure failure, Func<FuzzDocument, IEnumerable<FuzzFailure>> check)
    {
        var clock = Stopwatch.StartNew();
        var least = failure;
        for (var index = 0; index < failure.Document.Texts.Count; index++)
        {
            foreach (var split in new[] { Lines(), Words() })
                least = Minimize(least, index, split, check, clock);
        }
        return least;
    }

    private static FuzzFailure Minimize(
        FuzzFailure failure, int index, Regex split, Func<FuzzDocument, IEnumerable<FuzzFailure>> check, Stopwatch clock)
    {
        var parts = split.Matches(failure.Document.Texts[index]).Select(match => match.Value).ToList();
        for (var size = Math.Max(parts.Count / 2, 1); size > 0; size = size == 1 ? 0 : size / 2)
        {
            for (var start = 0; start < parts.Count && clock.Elapsed < s_patience;)
            {
                var shorter = parts.Where((_, at) => at < start || at >= start + size).ToList();
                if (Try(failure.Document.With(index, string.Concat(shorter))) is { } same)
                    (failure, parts) = (same, shorter);
                else
                    start += size;
            }
        }
        return failure;

        FuzzFailure? Try(FuzzDocument document) => check(document).FirstOrDefault(other => other.Kind == failure.Kind);
    }

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[{}\[\],:]\s*|[^{}\[\],:\n]+|\n\s*")]
    private static partial Regex Words();
}
