using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Syntax errors outside brackets, where lines and their indentation count.</summary>
internal sealed class BlockSyntaxError(SyntaxErrorContext context)
{
    public bool Explain() => IsColon() || IsClosing() || IsTextAfterValue() || IsLine();

    private bool IsColon()
    {
        if (context.Found != ':' || !context.IsSpaceOrEnd(context.At + 1))
            return false;
        if (IsTextAfterValue())
            return true;
        if (context.StartsLine)
            return context.Add(Rules.KeyNotText, context.At, context.At + 1);
        for (var i = context.LineStart; i < context.At; i++)
        {
            if (context.Text[i] == ':' && context.IsSpaceOrEnd(i + 1))
                return context.Add(Rules.ColonInText, context.At, context.At + 1, "");
        }
        return IsLongKey(context.At)
            || IsGluedColonAbove()
            || context.Add(Rules.Indentation, context.LineStart, context.TrimmedEnd(context.At));
    }

    /// <summary>A line such as <c>key:value</c> is plain text to YAML, and the next line goes on with it.</summary>
    private bool IsGluedColonAbove()
    {
        var lastEnd = context.Tree.LastEnd;
        var end = context.TrimmedEnd(context.LineStart, lastEnd);
        var start = context.FirstOf(Math.Max(context.Lines.StartOf(context.Lines.LineOf(end)), lastEnd));
        var wordEnd = context.WordEnd(start);
        var colon = start < end ? context.Text.IndexOf(':', start, wordEnd - start) : -1;
        return colon > start
            && colon + 1 < wordEnd
            && context.Text[colon + 1] != '/'
            && context.Add(Rules.SpaceAfterColon, start, wordEnd, context.Slice(start, wordEnd));
    }

    /// <summary>YAML itself does not look for the colon of a key past 1,024 characters.</summary>
    private bool IsLongKey(int colon)
    {
        const int MaxKeyLength = 1024;
        var end = context.TrimmedEnd(colon);
        var length = end - context.LineStart;
        return length > MaxKeyLength && context.Add(Rules.KeyTooLong, context.LineStart, end, length.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsTextAfterValue()
    {
        var end = context.Tree.LastEnd;
        if (end == 0 || end > context.At || context.Tree.LastIsKey || end < context.LineStart || context.FirstOf(end) >= context.LineEnd)
            return false;
        var value = context.Text[end - 1] switch { '"' or '\'' => "quote", ']' or '}' => "bracket", _ => null };
        return value is not null
            && context.Add(Rules.TextAfterValue, context.FirstOf(end), context.TrimmedEnd(context.LineEnd), value);
    }

    private bool IsClosing() => context.Found is ']' or '}' && context.Add(
        Rules.InvalidYaml, context.At, context.At + 1, $"'{context.Found}' closes nothing here. Remove it, or quote it if it is text.");

    /// <summary>A line that does not fit in with those above it.</summary>
    private bool IsLine()
    {
        if (!context.StartsLine && !context.Says("simple key"))
            return false;
        var (start, end) = (context.LineStart, context.TrimmedEnd(context.LineEnd));
        var colon = context.Text.IndexOf(':', start, end - start);
        if (colon < 0 && IsCutByComment())
        {
            return context.Add(
                Rules.InvalidYaml, start, end,
                "The comment above has ended the text. Move the comment to a line of its own, or quote the text if it is a part of it.");
        }
        if (context.Found == '-' && context.IsSpaceOrEnd(context.At + 1))
            return context.Add(Rules.Indentation, context.At, context.At + 1);
        if (colon < 0)
            return end > start && context.Add(Rules.LineWithoutColon, start, end);
        if (IsLongKey(colon))
            return true;
        return context.IsSpaceOrEnd(colon + 1)
            ? context.Add(Rules.Indentation, start, context.TrimmedEnd(colon))
            : context.Add(Rules.SpaceAfterColon, start, context.WordEnd(colon), context.Slice(start, context.WordEnd(colon)));
    }

    /// <summary>The line goes on with a text that a comment has ended in the line above.</summary>
    private bool IsCutByComment() =>
        context.Tree.LastScalar is { IsCutByComment: true } cut
        && cut.At.EndLine + 1 == context.Lines.LineOf(context.At)
        && context.Found != '-';
}
