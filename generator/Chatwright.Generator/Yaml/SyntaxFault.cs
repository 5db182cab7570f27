using System;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Says in the author's terms what YamlDotNet tripped over: by the text at the place, since its own words are about tokens.</summary>
internal sealed class SyntaxFault(FaultSite site)
{
    public void Report()
    {
        if (site.Lines.LineOf(site.At) == site.Tree.ExplainedLine)
            return;
        var isExplained = IsBlankLine() || IsQuote() || IsSurrogate() || IsTag() || IsGluedComment() || IsDocumentLine() || IsReserved()
            || (site.InFlow ? new FlowFault(site).Explain() : new BlockFault(site).Explain());
        if (!isExplained)
            ReportUnknown();
    }

    /// <summary>YamlDotNet takes the indentation of a block from its first line, even from a blank one.</summary>
    private bool IsBlankLine()
    {
        if (!site.Says("spaces in"))
            return false;
        var line = site.Lines.LineOf(site.At);
        var blank = line > 0 && site.IsBlank(line - 1) ? line - 1 : line;
        return site.Add(Rules.SpacesInBlankLine, site.Lines.StartOf(blank), site.IsBlank(blank) ? site.Lines.EndOf(blank) : site.LineStart);
    }

    private bool IsQuote()
    {
        if (site.Found is not ('"' or '\'') || !site.Says("scanning a quoted scalar") && !site.Says("scanning a multi-line"))
            return false;
        return site.Found == '"' && Escapes.FirstWrong(site.Text, site.At + 1, site.Text.Length) is { } wrong && (!site.Says("unexpected") || wrong.End <= site.LineEnd)
            ? site.Add(Rules.InvalidEscape, wrong.Start, wrong.End, site.Slice(wrong.Start, wrong.End))
            : site.Add(Rules.UnclosedQuote, site.At, site.At + 1);
    }

    /// <summary>The second half of a pair is wrong; reading stands behind it, and nothing tells where the text began.</summary>
    private bool IsSurrogate()
    {
        // The message is in the language of the machine; the names are not.
        if (site.Fault is not ArgumentException { ParamName: "highSurrogate" or "lowSurrogate" })
            return false;
        var second = site.At > 0 ? site.Text.LastIndexOf('\\', site.At - 1) : -1;
        var first = second > 0 ? site.Text.LastIndexOf('\\', second - 1) : -1;
        return first >= 0 && site.Add(Rules.InvalidEscape, first, second, site.Slice(first, second));
    }

    private bool IsTag()
    {
        var start = site.Fault is ArgumentException || site.Says("tag") ? site.Text.IndexOf('!', site.Tree.LastEnd, Math.Max(site.At - site.Tree.LastEnd, 0)) : -1;
        return start >= 0 && site.Add(Rules.Tag, start, site.WordEnd(start), site.Slice(start, site.WordEnd(start)));
    }

    private bool IsGluedComment()
    {
        var sharp = site.Says("comment") && site.At < site.LineEnd ? site.Text.IndexOf('#', site.At, site.LineEnd - site.At) : -1;
        return sharp >= 0 && !site.Says("expected comment") && site.Add(Rules.InvalidYaml, sharp, sharp + 1, "A comment needs a space before its '#'. If it is text, quote the text as a whole");
    }

    /// <summary>YamlDotNet ends the document at such a line, and trips over what follows it.</summary>
    private bool IsDocumentLine()
    {
        for (var line = site.Lines.LineOf(site.Tree.LastEnd); line < site.Lines.Count && site.Lines.StartOf(line) <= site.At; line++)
        {
            var start = site.Lines.StartOf(line);
            var length = site.TrimmedEnd(site.Lines.EndOf(line), start) - start;
            if (start < site.Tree.LastEnd || length == 0)
                continue;
            if (site.Text[start] == '%')
                return site.Add(Rules.Directive, start, start + length, site.Slice(start, start + length));
            if (length >= 3 && site.Slice(start, start + 3) is "..." or "---" && site.IsSpaceOrEnd(start + 3))
                return site.Add(Rules.SecondDocument, start, start + 3, site.Slice(start, start + 3));
        }
        return false;
    }

    private bool IsReserved()
    {
        var isReserved = site.Found is '@' or '`' or '%' or '|' or '>' or '&' or '*' or '!'
            || (site.Found is '-' or '?' && site.Says("not allowed in this context"))
            || (site.Found is ',' or ']' or '}' && !site.InFlow && !site.StartsLine && site.Says("expected node content"))
            || (site.Found == '-' && site.InFlow && (site.Says("expected node content") || site.Says("key indicator")));
        return isReserved && site.Add(Rules.ReservedStart, site.At, site.At + 1, site.Found.ToString(), site.Found is '|' or '>' && !site.InFlow ? ", or begin the block in the next line" : "");
    }

    private void ReportUnknown()
    {
        var start = site.FirstOf(site.At) < site.LineEnd ? site.At : Math.Max(site.TrimmedEnd(site.At, 0) - 1, 0);
        site.Add(Rules.InvalidYaml, start, site.WordEnd(start), "This does not fit in here. Check the quotes, brackets and indentation of this line and the one above");
    }
}
