using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>What goes wrong between brackets.</summary>
internal sealed class FlowFault(FaultSite site)
{
    public bool Explain() => IsSlashComment() || IsColon() || IsBracket() || IsStrayComma() || IsMissingComma();

    private bool IsSlashComment()
    {
        var at = IndexOfSlashes(site.Tree.LastEnd, site.At + 1);
        return at >= 0 && site.Add(Rules.SlashComment, at, at + 2, site.Slice(at, at + 2));
    }

    private bool IsColon()
    {
        if (site.Found != ':' || site.Tree.LastIsKey && site.Tree.LastEnd == site.At)
            return false;
        // What reads as one text over two lines is two entries, and the comma between them is missing.
        if (site.LineStart > site.Tree.LastEnd && !site.StartsLine)
            return site.Add(Rules.MissingComma, site.LineStart, site.TrimmedEnd(site.At));
        return IsQuotedKey() || site.Add(Rules.ColonInText, site.At, site.At + 1, ", or write the comma that ends it");
    }

    /// <summary>A quoted key behind plain text reads as a part of it.</summary>
    private bool IsQuotedKey()
    {
        var quote = site.At > 1 && site.Text[site.At - 1] is '"' or '\'' ? site.Text.LastIndexOf(site.Text[site.At - 1], site.At - 2) : -1;
        return quote > site.Tree.LastEnd && char.IsWhiteSpace(site.Text[quote - 1]) && site.Add(Rules.MissingComma, quote, site.At);
    }

    private bool IsBracket()
    {
        var open = site.Tree.OpenBracket;
        var line = (site.Lines.LineOf(open) + 1).ToString(CultureInfo.InvariantCulture);
        var bracket = site.Text[open].ToString();
        if (site.FirstOf(site.At) == site.Text.Length || (site.Says("did not find expected node content") && site.At == site.Text.Length))
            return site.Add(Rules.UnclosedBracket, open, open + 1, bracket, line);
        if (site.Fault is InvalidOperationException)
            return site.Add(Rules.UnclosedBracket, site.At, site.WordEnd(site.At), bracket, line);
        if (site.Found is ']' or '}' && (site.Found == ']') != (site.Text[open] == '['))
            return site.Add(Rules.InvalidYaml, site.At, site.At + 1, $"'{site.Found}' does not close the '{bracket}' of line {line}");
        return false;
    }

    private bool IsStrayComma() =>
        site.Found == ',' && site.Says("expected node content") && site.Add(Rules.InvalidYaml, site.At, site.At + 1, "Nothing stands before this comma. Remove it, or quote it if it is text");

    private bool IsMissingComma() =>
        site.Says("did not find expected ','") && site.Add(Rules.MissingComma, site.At, site.End > site.At ? site.End : site.WordEnd(site.At));

    /// <summary>A comment in the manner of JavaScript between two offsets, quoted text aside.</summary>
    private int IndexOfSlashes(int start, int end)
    {
        var inQuotes = false;
        for (var i = start; i < end && i + 1 < site.Text.Length; i++)
        {
            inQuotes ^= site.Text[i] == '"';
            if (!inQuotes && site.Text[i] == '/' && site.Text[i + 1] is '/' or '*' && (i == 0 || site.Text[i - 1] != ':'))
                return i;
        }
        return -1;
    }
}
