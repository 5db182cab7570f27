using System.Text;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Refuses directives, which stand in front of everything else.</summary>
internal static class DirectiveCheck
{
    /// <returns>The text with directives turned into comments, so that reading can go on.</returns>
    public static string Clean(string text, LineMap lines, SourceDiagnostics diagnostics)
    {
        StringBuilder? clean = null;
        for (var line = 0; line < lines.Count; line++)
        {
            var (start, end) = (lines.StartOf(line), lines.EndOf(line));
            if (start < end && text[start] == '\uFEFF')
                start++;
            var first = SkipBlanks(text, start, end);
            if (first == end || text[first] == '#')
                continue;
            if (first != start || text[first] != '%')
                break;
            var directive = text.Substring(start, end - start).TrimEnd();
            diagnostics.Add(Rules.Directive, start, start + directive.Length, directive);
            clean ??= new StringBuilder(text);
            clean[start] = '#';
        }
        return clean?.ToString() ?? text;
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;
        return start;
    }
}
