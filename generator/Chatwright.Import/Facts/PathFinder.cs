using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Finds the endpoint's path: in the sample of the URL, else in the table of URL parameters, else wherever one stands.</summary>
internal static partial class PathFinder
{
    /// <summary>Determines whether a path is shown as that of a request, and not only mentioned.</summary>
    public static bool ShowsUrl(IReadOnlyList<Block> blocks) => Candidates(blocks).Any(candidate => candidate.Rank < Rank.Mention);

    /// <exception cref="PageException">There is none.</exception>
    public static string Find(IReadOnlyList<Block> blocks, List<Doubt> doubts)
    {
        var found = Candidates(blocks).ToList();
        if (found.Count == 0)
        {
            throw new PageException(
                "no path of an endpoint was found, such as https://…/v4/group/command?sdkappid=… or v4/group/command in a table, "
                    + "and no body of a webhook with its command");
        }
        var best = found.MinBy(candidate => candidate.Rank)!;
        var others = found.Where(candidate => candidate.Rank < Rank.Mention && candidate.Path != best.Path);
        foreach (var other in others.DistinctBy(candidate => candidate.Path))
            doubts.Add(new Doubt(other.Line, $"the path is given as {other.Path} here, and as {best.Path} in line {best.Line}"));
        if (best.Rank == Rank.Mention)
            doubts.Add(new Doubt(best.Line, "the path is only mentioned in the text, not shown as the URL of the request"));
        return best.Path;
    }

    private static IEnumerable<Candidate> Candidates(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var (line, text, isCode) in Texts(block))
            {
                foreach (Match url in Url().Matches(text))
                {
                    var rank = url.Groups["query"].Success ? Rank.SignedUrl : isCode ? Rank.Url : Rank.Mention;
                    yield return new Candidate(url.Groups["path"].Value, line, rank);
                }
                if (Whole().Match(Markup.Line(text)) is { Success: true } whole)
                    yield return new Candidate(whole.Groups["path"].Value, line, block is Table ? Rank.Cell : Rank.Url);
                else if (block is not Table && Mention().Match(text) is { Success: true } mention)
                    yield return new Candidate(mention.Groups["path"].Value, line, Rank.Mention);
            }
        }
    }

    private static IEnumerable<(int Line, string Text, bool IsCode)> Texts(Block block) => block switch
    {
        Heading it => [(it.Line, it.Text, false)],
        Prose it => [(it.Line, it.Text, Url().Match(it.Text.TrimStart('`', '<', '*', '-', ' ')) is { Success: true, Index: 0 })],
        Code it => it.Text.Split('\n').Select((line, i) => (it.Line + i, line, true)),
        Table it => it.Rows.SelectMany(row => row.Cells.Select(cell => (row.Line, cell, false))),
        _ => [],
    };

    [GeneratedRegex(
        @"https?://(?:(?!https?://)[^\s#?""'<>`|()（）])*?/(?<path>v\d+/[A-Za-z0-9_.-]+/[A-Za-z0-9_-]+)(?<query>\?[^\s]*(?:sdkappid|usersig|" +
        @"identifier))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"^\s*(?:POST\s+|GET\s+)?/?(?<path>v\d+/[A-Za-z0-9_.-]+/[A-Za-z0-9_-]+)\s*(?:\?\S*)?(?:\s+HTTP/\S+)?$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w/#.])/?(?<path>v\d+/[A-Za-z0-9_.-]+/[A-Za-z0-9_-]+)")]
    private static partial Regex Mention();

    private enum Rank { SignedUrl, Url, Cell, Mention }

    private sealed record Candidate(string Path, int Line, Rank Rank);
}
