using System;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml.Errors;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml;

/// <summary>Makes scalars, and refuses text that YAML reads otherwise than its author.</summary>
internal sealed class ScalarBuilder(string text, LineMap lines, TabCheck tabs, SourceDiagnostics diagnostics)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    private int _slashLine = -1;

    /// <param name="item">The scalar that YamlDotNet read.</param>
    /// <param name="start">The offset of its beginning, after anchors and tags.</param>
    /// <param name="end">The offset of its end; for a block, the start of the next line.</param>
    /// <param name="inFlow"><c>true</c> if it stands inside brackets; otherwise, <c>false</c>.</param>
    /// <param name="isBroken"><c>true</c> if it continued over lines, so the rest of its last line is meaningless; otherwise, <c>false</c>.</param>
    /// <returns>The scalar; null for a comment written with slashes.</returns>
    public YamlScalar? Read(Scalar item, int start, int end, bool inFlow, out bool isBroken)
    {
        var style = StyleOf(item);
        isBroken = style == ScalarStyle.Plain && inFlow && RefuseSlashes(start, end);
        if (isBroken)
            return null;
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
            return Block(item, style, start, end);
        if (style == ScalarStyle.DoubleQuoted && Escapes.FirstWrong(text, start + 1, end) is { } wrong)
            diagnostics.Add(Rules.InvalidEscape, wrong.Start, wrong.End, text.Substring(wrong.Start, wrong.End - wrong.Start));
        if (style == ScalarStyle.Plain && !inFlow)
            RefuseSwallowedItems(start, end);
        else
            isBroken = RefuseLines(start, end);
        return new YamlScalar(lines.Range(start, end), NameTable.Get(item.Value), style)
        {
            IsCutByComment = style == ScalarStyle.Plain && CommentFollows(start, end),
        };
    }

    private static ScalarStyle StyleOf(Scalar item) => item.Style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    private YamlBlock Block(Scalar item, ScalarStyle style, int start, int end)
    {
        tabs.Exempt(start, end);
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var content = style == ScalarStyle.Literal ? ContentOf(item.Value, lines.LineOf(start) + 1) : default;
        return new YamlBlock(lines.Range(start, end), item.Value, style, content);
    }

    /// <summary>Computes the indentation from the first line that is not blank: its length in the file less that in the value.</summary>
    private BlockContent ContentOf(string value, int line)
    {
        var start = 0;
        var skipped = 0;
        for (; start < value.Length && value[start] == '\n'; start++)
            skipped++;
        if (start == value.Length || line + skipped >= lines.Count)
            return new BlockContent(line, 0);
        var end = value.IndexOf('\n', start);
        var length = (end < 0 ? value.Length : end) - start;
        return new BlockContent(line, Math.Max(lines.EndOf(line + skipped) - lines.StartOf(line + skipped) - length, 0));
    }

    /// <summary>YAML reads JavaScript's comments as text, and swallows the lines that follow them.</summary>
    private bool RefuseSlashes(int start, int end)
    {
        // The text after a comma in the comment is reported with it.
        if (_slashLine >= 0 && _slashLine == lines.LineOf(start))
            return true;
        var at = SlashesIn(start, end);
        if (at < 0)
            return false;
        diagnostics.Add(Rules.SlashComment, at, at + 2, text.Substring(at, 2));
        _slashLine = lines.LineOf(at);
        return true;
    }

    private int SlashesIn(int start, int end)
    {
        if (start + 1 < end && text[start] == '/' && text[start + 1] is '/' or '*')
            return start;
        // A text of one line may well hold slashes.
        var space = IsOneLine(start, end) ? -1 : text.IndexOf(" //", start, end - start, StringComparison.Ordinal);
        return space < 0 ? -1 : space + 1;
    }

    private bool RefuseLines(int start, int end)
    {
        if (IsOneLine(start, end))
            return false;
        // The first line is where something is missing; the end may be far away.
        diagnostics.Add(Rules.TextOverLines, start, lines.EndOf(lines.LineOf(start)));
        return true;
    }

    private bool IsOneLine(int start, int end) => text.IndexOfAny(LineBreaks, start, end - start) < 0;

    /// <summary>An item indented deeper than its list is swallowed by the text of the item above.</summary>
    private void RefuseSwallowedItems(int start, int end)
    {
        for (var line = lines.LineOf(start) + 1; line < lines.Count && lines.StartOf(line) < end; line++)
        {
            var dash = lines.StartOf(line);
            while (dash < end && text[dash] == ' ')
                dash++;
            if (dash + 1 < end && text[dash] == '-' && text[dash + 1] == ' ')
                diagnostics.Add(Rules.Indentation, dash, dash + 1);
        }
    }

    private bool CommentFollows(int start, int end)
    {
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        return end > start && next > end && next < text.Length && text[next] == '#';
    }
}
