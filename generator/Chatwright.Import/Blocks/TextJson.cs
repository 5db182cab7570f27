using System.Text.RegularExpressions;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Blocks;

/// <summary>JSON in the text, without a fence around it.</summary>
internal static partial class TextJson
{
    private const int MaxLines = 2000;

    public static BlockRun? Find(string[] lines, int start)
    {
        var open = Start().Match(lines[start]);
        if (!open.Success || !IsLikely(lines, start, open.Groups["open"].Index))
            return null;
        var column = open.Groups["open"].Index;
        var text = string.Join('\n', lines.Skip(start).Take(MaxLines));
        if (LooseJson.Read(new LineMap(text, 1), column) is not { Value: SampleObject or SampleArray } sample)
            return null;
        var end = start + text.AsSpan(0, sample.End).Count('\n') + 1;
        var code = text[column..sample.End];
        Block[] label = lines[start].AsSpan(0, column).Trim().IsEmpty ? [] : [new Prose(start + 1, lines[start][..column].Trim())];
        return new BlockRun([.. label, new Code(start + 1, code)], end, Rest(text, sample.End));
    }

    /// <summary>Gets a heading or table that follows the JSON on its line. Text without a letter is a remnant of the JSON itself.</summary>
    private static string? Rest(string text, int end)
    {
        var rest = text.AsSpan(end, (text.IndexOf('\n', end) is >= 0 and var newLine ? newLine : text.Length) - end).Trim(" ;,'\"`\t");
        return rest.Length > 3 && char.IsLetter(rest[0]) ? rest.ToString() : null;
    }

    /// <summary>A brace opens JSON when a quoted name, the closing brace or a comment comes next.</summary>
    private static bool IsLikely(string[] lines, int at, int column)
    {
        var rest = lines[at].AsSpan(column + 1).Trim();
        while (rest.IsEmpty && ++at < lines.Length)
            rest = lines[at].AsSpan().Trim();
        if (rest.StartsWith("["))
            rest = rest[1..].TrimStart();
        return rest is ['"' or '“' or '}' or '{' or '\'', ..] || rest.StartsWith("//") || rest.StartsWith("/*") || rest.StartsWith("#");
    }

    [GeneratedRegex(@"^(?<label>[^|{\[`]{0,80}?)(?<open>[{\[])")]
    private static partial Regex Start();
}
