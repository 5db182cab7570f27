using System;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>
/// Reports a syntax error in terms of the spec. YamlDotNet's messages are about tokens, so the text at the place decides.
/// </summary>
internal sealed class SyntaxError(SyntaxErrorContext context)
{
    public void Report()
    {
        if (context.Lines.LineOf(context.At) == context.Tree.ExplainedLine)
            return;
        var isExplained = IsBlankLine() || IsQuote() || IsSurrogate() || IsTag() || IsGluedComment() || IsDocumentLine() || IsReserved()
            || (context.InFlow ? new FlowSyntaxError(context).Explain() : new BlockSyntaxError(context).Explain());
        if (!isExplained)
            ReportUnknown();
    }

    /// <summary>YamlDotNet takes the indentation of a block from its first line, even from a blank one.</summary>
    private bool IsBlankLine()
    {
        if (!context.Says("spaces in"))
            return false;
        var line = context.Lines.LineOf(context.At);
        var blank = line > 0 && context.IsBlank(line - 1) ? line - 1 : line;
        return context.Add(
            Rules.SpacesInBlankLine, context.Lines.StartOf(blank), context.IsBlank(blank) ? context.Lines.EndOf(blank) : context.LineStart);
    }

    private bool IsQuote()
    {
        if (context.Found is not ('"' or '\'') || !context.Says("scanning a quoted scalar") && !context.Says("scanning a multi-line"))
            return false;
        return WrongEscape() is { } wrong
            ? context.Add(Rules.InvalidEscape, wrong.Start, wrong.End, context.Slice(wrong.Start, wrong.End))
            : context.Add(Rules.UnclosedQuote, context.At, context.At + 1);
    }

    /// <summary>A wrong escape, unless the quote is not closed and the escape stands in a later line.</summary>
    private (int Start, int End)? WrongEscape() =>
        context.Found == '"' && Escapes.FirstWrong(context.Text, context.At + 1, context.Text.Length) is { } wrong
            && (!context.Says("unexpected") || wrong.End <= context.LineEnd)
            ? wrong
            : null;

    /// <summary>Reports half a surrogate pair before the place: its second half is wrong, and reading stopped behind it.</summary>
    private bool IsSurrogate()
    {
        // The message is in the language of the machine; the names are not.
        if (context.Error is not ArgumentException { ParamName: "highSurrogate" or "lowSurrogate" })
            return false;
        var second = context.At > 0 ? context.Text.LastIndexOf('\\', context.At - 1) : -1;
        var first = second > 0 ? context.Text.LastIndexOf('\\', second - 1) : -1;
        return first >= 0 && context.Add(Rules.InvalidEscape, first, second, context.Slice(first, second));
    }

    private bool IsTag()
    {
        if (context.Error is not ArgumentException && !context.Says("tag"))
            return false;
        var start = context.Text.IndexOf('!', context.Tree.LastEnd, Math.Max(context.At - context.Tree.LastEnd, 0));
        return start >= 0 && context.Add(Rules.Tag, start, context.WordEnd(start), context.Slice(start, context.WordEnd(start)));
    }

    private bool IsGluedComment()
    {
        var canBe = context.Says("comment") && !context.Says("expected comment") && context.At < context.LineEnd;
        var sharp = canBe ? context.Text.IndexOf('#', context.At, context.LineEnd - context.At) : -1;
        return sharp >= 0 && context.Add(
            Rules.InvalidYaml, sharp, sharp + 1, "A comment needs a space before its '#'. If it is text, quote the text as a whole.");
    }

    /// <summary>Reports a line that separates documents. YamlDotNet ends the document there, and fails on the next line.</summary>
    private bool IsDocumentLine()
    {
        var lines = context.Lines;
        for (var line = lines.LineOf(context.Tree.LastEnd); line < lines.Count && lines.StartOf(line) <= context.At; line++)
        {
            var start = lines.StartOf(line);
            var length = context.TrimmedEnd(lines.EndOf(line), start) - start;
            if (start < context.Tree.LastEnd || length == 0)
                continue;
            if (context.Text[start] == '%')
                return context.Add(Rules.Directive, start, start + length, context.Slice(start, start + length));
            if (length >= 3 && context.Slice(start, start + 3) is "..." or "---" && context.IsSpaceOrEnd(start + 3))
                return context.Add(Rules.SecondDocument, start, start + 3, context.Slice(start, start + 3));
        }
        return false;
    }

    private bool IsReserved()
    {
        var isReserved = context.Found is '@' or '`' or '%' or '|' or '>' or '&' or '*' or '!'
            || (context.Found is '-' or '?' && context.Says("not allowed in this context"))
            || (context.Found is ',' or ']' or '}' && !context.InFlow && !context.StartsLine && context.Says("expected node content"))
            || (context.Found == '-' && context.InFlow && (context.Says("expected node content") || context.Says("key indicator")));
        var more = context.Found is '|' or '>' && !context.InFlow ? ", or begin the block in the next line" : "";
        return isReserved && context.Add(Rules.ReservedStart, context.At, context.At + 1, context.Found.ToString(), more);
    }

    private void ReportUnknown()
    {
        var start = context.FirstOf(context.At) < context.LineEnd ? context.At : Math.Max(context.TrimmedEnd(context.At, 0) - 1, 0);
        context.Add(
            Rules.InvalidYaml, start, context.WordEnd(start),
            "This does not fit in here. Check the quotes, brackets and indentation of this line and the one above.");
    }
}
