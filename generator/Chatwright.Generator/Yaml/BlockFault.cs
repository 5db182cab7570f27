using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>What goes wrong between lines.</summary>
internal sealed class BlockFault(FaultSite site)
{
    public bool Explain() => IsColon() || IsClosing() || IsTextAfterValue() || IsLine();

    private bool IsColon()
    {
        if (site.Found != ':' || !site.IsSpaceOrEnd(site.At + 1))
            return false;
        if (IsTextAfterValue())
            return true;
        if (site.StartsLine)
            return site.Add(Rules.KeyNotText, site.At, site.At + 1);
        for (var i = site.LineStart; i < site.At; i++)
        {
            if (site.Text[i] == ':' && site.IsSpaceOrEnd(i + 1))
                return site.Add(Rules.ColonInText, site.At, site.At + 1, "");
        }
        return IsLongKey(site.At) || IsGluedColonAbove() || site.Add(Rules.Indentation, site.LineStart, site.TrimmedEnd(site.At));
    }

    /// <summary>A line such as <c>key:value</c> is plain text to YAML, and the next line goes on with it.</summary>
    private bool IsGluedColonAbove()
    {
        var end = site.TrimmedEnd(site.LineStart, site.Tree.LastEnd);
        var start = site.FirstOf(Math.Max(site.Lines.StartOf(site.Lines.LineOf(end)), site.Tree.LastEnd));
        var wordEnd = site.WordEnd(start);
        var colon = start < end ? site.Text.IndexOf(':', start, wordEnd - start) : -1;
        return colon > start && colon + 1 < wordEnd && site.Text[colon + 1] != '/' && site.Add(Rules.SpaceAfterColon, start, wordEnd, site.Slice(start, wordEnd));
    }

    /// <summary>YAML itself does not look for the colon of a key past 1,024 characters.</summary>
    private bool IsLongKey(int colon)
    {
        var end = site.TrimmedEnd(colon);
        return end - site.LineStart > 1024 && site.Add(Rules.KeyTooLong, site.LineStart, end, (end - site.LineStart).ToString(CultureInfo.InvariantCulture));
    }

    private bool IsTextAfterValue()
    {
        var end = site.Tree.LastEnd;
        if (end == 0 || end > site.At || site.Tree.LastIsKey || end < site.LineStart || site.FirstOf(end) >= site.LineEnd)
            return false;
        var what = site.Text[end - 1] switch { '"' or '\'' => "quote", ']' or '}' => "bracket", _ => null };
        return what is not null && site.Add(Rules.TextAfterValue, site.FirstOf(end), site.TrimmedEnd(site.LineEnd), what);
    }

    private bool IsClosing() =>
        site.Found is ']' or '}' && site.Add(Rules.InvalidYaml, site.At, site.At + 1, $"'{site.Found}' closes nothing here. Remove it, or quote it if it is text");

    /// <summary>A line that does not fit in with those above it.</summary>
    private bool IsLine()
    {
        if (!site.StartsLine && !site.Says("simple key"))
            return false;
        var end = site.TrimmedEnd(site.LineEnd);
        var colon = site.Text.IndexOf(':', site.LineStart, end - site.LineStart);
        if (site.Tree.LastScalar is { IsCutByComment: true } cut && cut.At.EndLine + 1 == site.Lines.LineOf(site.At) && site.Found != '-' && colon < 0)
            return site.Add(Rules.InvalidYaml, site.LineStart, end, "The comment above has ended the text. Move the comment to a line of its own, or quote the text if it is a part of it");
        if (site.Found == '-' && site.IsSpaceOrEnd(site.At + 1))
            return site.Add(Rules.Indentation, site.At, site.At + 1);
        if (colon < 0)
            return end > site.LineStart && site.Add(Rules.LineWithoutColon, site.LineStart, end);
        if (IsLongKey(colon))
            return true;
        return site.IsSpaceOrEnd(colon + 1)
            ? site.Add(Rules.Indentation, site.LineStart, site.TrimmedEnd(colon))
            : site.Add(Rules.SpaceAfterColon, site.LineStart, site.WordEnd(colon), site.Slice(site.LineStart, site.WordEnd(colon)));
    }
}
