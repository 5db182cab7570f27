using System;
using System.Linq;

namespace Chatwright.Generator.Syntax;

/// <summary>Guesses facts about a file that could not be read.</summary>
internal static class BrokenFile
{
    private const string Key = "endpoint";

    /// <summary>Determines whether an outermost key is that of an endpoint, plain or quoted, in block or in flow style.</summary>
    public static bool SeemsAnEndpoint(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var first = lines.FirstOrDefault(IsContent) ?? "";
        var indent = Indent(first);
        return IsKey(first.TrimStart(' ', '{')) || lines.Any(line => IsContent(line) && Indent(line) == indent && IsKey(line.TrimStart(' ')));
    }

    private static bool IsContent(string line) => line.Trim() is { Length: > 0 } content && content[0] is not ('#' or '%') && content is not "---";

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static bool IsKey(string line)
    {
        var quote = line.Length > 0 && line[0] is '"' or '\'' ? line.Substring(0, 1) : "";
        var key = quote + Key + quote;
        return line.StartsWith(key, StringComparison.Ordinal) && line.Substring(key.Length).TrimStart(' ').StartsWith(":", StringComparison.Ordinal);
    }
}
