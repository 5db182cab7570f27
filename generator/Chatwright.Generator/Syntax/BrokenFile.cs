using System;
using System.Linq;

namespace Chatwright.Generator.Syntax;

/// <summary>Guesses facts about a file that could not be read.</summary>
internal static class BrokenFile
{
    private static readonly string[] s_keys = ["endpoint", "webhook"];

    /// <summary>Determines whether an outermost key is that of an endpoint or a webhook, plain or quoted, in block or in flow style.</summary>
    public static bool SeemsALeaf(string text)
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
        return s_keys.Select(key => quote + key + quote).Any(key =>
            line.StartsWith(key, StringComparison.Ordinal) && line.Substring(key.Length).TrimStart(' ').StartsWith(":", StringComparison.Ordinal));
    }
}
