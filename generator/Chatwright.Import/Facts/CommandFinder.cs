using System.Text.RegularExpressions;
using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>Finds the command of the webhook that a page describes: in the samples of its body, else in the table of URL parameters.</summary>
internal static partial class CommandFinder
{
    /// <param name="parameter">The name of the query parameter that holds the command, and of the member of bodies.</param>
    /// <param name="blocks">The page.</param>
    /// <param name="samples">The JSON of the page.</param>
    /// <param name="doubts">Receives the places that name another command.</param>
    /// <returns>The command; null if there is none.</returns>
    public static string? Find(string parameter, IReadOnlyList<Block> blocks, IReadOnlyList<FoundSample> samples, List<Doubt> doubts)
    {
        var found = OfSamples(parameter, samples).Concat(OfTables(parameter, blocks)).ToList();
        if (found.Count == 0)
            return null;
        foreach (var (line, command) in found.Skip(1).Where(other => other.Command != found[0].Command).DistinctBy(other => other.Command))
            doubts.Add(new Doubt(line, $"the command is given as {command} here, and as {found[0].Command} in line {found[0].Line}"));
        return found[0].Command;
    }

    private static IEnumerable<(int Line, string Command)> OfSamples(string parameter, IReadOnlyList<FoundSample> samples) =>
        samples.Select(sample => (sample.Line, Value: CommandOf(sample.Json.Value, parameter)))
            .Where(sample => sample.Value is not null && Whole().IsMatch(sample.Value))
            .Select(sample => (sample.Line, sample.Value!));

    /// <summary>The command in a body, or in the events of a body that holds several.</summary>
    private static string? CommandOf(SampleValue body, string parameter) => body is not SampleObject it ? null
        : it[parameter] is SampleText command ? command.Value
        : it.Members.Select(member => member.Value).OfType<SampleArray>().SelectMany(list => list.Items).OfType<SampleObject>()
            .Select(item => (item[parameter] as SampleText)?.Value)
            .FirstOrDefault(value => value is not null);

    /// <summary>The row of the parameter says: <c>Fixed value: `C2C.CallbackAfterSendMsg`</c>.</summary>
    private static IEnumerable<(int Line, string Command)> OfTables(string parameter, IReadOnlyList<Block> blocks) =>
        blocks.OfType<Table>()
            .SelectMany(table => table.Rows)
            .Where(row => Markup.Line(row.Cells[0]) == parameter)
            .Select(row => (row.Line, Found: row.Cells.Skip(1).Select(cell => Word().Match(Markup.Line(cell))).FirstOrDefault(word => word.Success)))
            .Where(row => row.Found is not null)
            .Select(row => (row.Line, row.Found!.Value));

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.:/-]*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w./])[A-Za-z]\w*(?:\.[A-Za-z]\w*)+(?![\w/])")]
    private static partial Regex Word();
}
