using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Syntax errors between brackets.</summary>
internal sealed class FlowSyntaxError(SyntaxErrorContext context)
{
    public bool Explain() => IsSlashComment() || IsColon() || IsBracket() || IsStrayComma() || IsMissingComma();

    private bool IsSlashComment()
    {
        var at = IndexOfSlashes(context.Tree.LastEnd, context.At + 1);
        return at >= 0 && context.Add(Rules.SlashComment, at, at + 2, context.Slice(at, at + 2));
    }

    private bool IsColon()
    {
        if (context.Found != ':' || context.Tree.LastIsKey && context.Tree.LastEnd == context.At)
            return false;
        // Text that spans two lines is taken for two entries with a missing comma.
        if (context.LineStart > context.Tree.LastEnd && !context.StartsLine)
            return context.Add(Rules.MissingComma, context.LineStart, context.TrimmedEnd(context.At));
        return IsQuotedKey() || context.Add(Rules.ColonInText, context.At, context.At + 1, ", or write the comma that ends it");
    }

    /// <summary>A quoted key behind plain text reads as a part of it.</summary>
    private bool IsQuotedKey()
    {
        var isQuoted = context.At > 1 && context.Text[context.At - 1] is '"' or '\'';
        var quote = isQuoted ? context.Text.LastIndexOf(context.Text[context.At - 1], context.At - 2) : -1;
        return quote > context.Tree.LastEnd
            && char.IsWhiteSpace(context.Text[quote - 1])
            && context.Add(Rules.MissingComma, quote, context.At);
    }

    private bool IsBracket()
    {
        var open = context.Tree.OpenBracket;
        var line = (context.Lines.LineOf(open) + 1).ToString(CultureInfo.InvariantCulture);
        var bracket = context.Text[open].ToString();
        if (IsAtEnd())
            return context.Add(Rules.UnclosedBracket, open, open + 1, bracket, line);
        if (context.Error is InvalidOperationException)
            return context.Add(Rules.UnclosedBracket, context.At, context.WordEnd(context.At), bracket, line);
        if (context.Found is ']' or '}' && (context.Found == ']') != (context.Text[open] == '['))
        {
            return context.Add(
                Rules.InvalidYaml, context.At, context.At + 1, $"'{context.Found}' does not close the '{bracket}' of line {line}");
        }
        return false;
    }

    private bool IsAtEnd() =>
        context.FirstOf(context.At) == context.Text.Length
        || (context.Says("did not find expected node content") && context.At == context.Text.Length);

    private bool IsStrayComma() =>
        context.Found == ',' && context.Says("expected node content") && context.Add(
            Rules.InvalidYaml, context.At, context.At + 1, "Nothing stands before this comma. Remove it, or quote it if it is text.");

    private bool IsMissingComma() =>
        context.Says("did not find expected ','")
        && context.Add(Rules.MissingComma, context.At, context.End > context.At ? context.End : context.WordEnd(context.At));

    /// <summary>A comment in the manner of JavaScript between two offsets, quoted text aside.</summary>
    private int IndexOfSlashes(int start, int end)
    {
        var text = context.Text;
        var inQuotes = false;
        for (var i = start; i < end && i + 1 < text.Length; i++)
        {
            inQuotes ^= text[i] == '"';
            if (!inQuotes && text[i] == '/' && text[i + 1] is '/' or '*' && (i == 0 || text[i - 1] != ':'))
                return i;
        }
        return -1;
    }
}
