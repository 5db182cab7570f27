using System;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>The place of a syntax error, with the surrounding text and the tree read so far.</summary>
internal sealed class SyntaxErrorContext
{
    private readonly SourceDiagnostics _diagnostics;

    public SyntaxErrorContext(string text, LineMap lines, EventSource events, TreeBuilder tree, SourceDiagnostics diagnostics)
    {
        (Text, Lines, Tree, _diagnostics) = (text, lines, tree, diagnostics);
        Error = events.Error!;
        (At, End) = events.ErrorAt();
        var line = lines.LineOf(At);
        LineEnd = lines.EndOf(line);
        LineStart = Math.Min(FirstOf(lines.StartOf(line)), LineEnd);
    }

    public string Text { get; }

    public LineMap Lines { get; }

    /// <summary>The tree read so far.</summary>
    public TreeBuilder Tree { get; }

    public Exception Error { get; }

    public int At { get; }

    public int End { get; }

    /// <summary>The first character of the line that is not white, or its end.</summary>
    public int LineStart { get; }

    public int LineEnd { get; }

    public char Found => At < Text.Length ? Text[At] : '\0';

    public bool InFlow => Tree.OpenBracket >= 0;

    public bool StartsLine => At <= LineStart;

    /// <returns><c>true</c>, so that a check can end with it.</returns>
    public bool Add(Rule rule, int start, int end, params string[] arguments)
    {
        _diagnostics.Add(rule, start, end, arguments);
        return true;
    }

    /// <summary>Determines whether YamlDotNet's message has these words. Its version is pinned, and tests fail if a message changes.</summary>
    public bool Says(string words) => Error.Message.IndexOf(words, StringComparison.Ordinal) >= 0;

    public string Slice(int start, int end) => Text.Substring(start, end - start);

    public bool IsSpaceOrEnd(int offset) => offset >= Text.Length || char.IsWhiteSpace(Text[offset]);

    public bool IsBlank(int line) => FirstOf(Lines.StartOf(line)) >= Lines.EndOf(line);

    /// <summary>The first character that is not white, at or behind an offset.</summary>
    public int FirstOf(int offset)
    {
        while (offset < Text.Length && (char.IsWhiteSpace(Text[offset]) || Text[offset] == '\uFEFF'))
            offset++;
        return offset;
    }

    public int TrimmedEnd(int end) => TrimmedEnd(end, LineStart);

    public int TrimmedEnd(int end, int start)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return end;
    }

    public int WordEnd(int start)
    {
        var end = start;
        while (end < Text.Length && !char.IsWhiteSpace(Text[end]) && Text[end] != ',')
            end++;
        return Math.Max(end, Math.Min(start + 1, LineEnd));
    }
}
