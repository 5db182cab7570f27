using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Says in the author's terms what YamlDotNet tripped over: by the text at the place, since its own words are about tokens.</summary>
internal sealed class SyntaxFault
{
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly TreeBuilder _tree;
    private readonly Findings _findings;
    private readonly Exception _fault;
    private readonly int _at;
    private readonly int _end;
    private readonly int _lineStart;
    private readonly int _lineEnd;

    public SyntaxFault(string text, LineMap lines, EventSource events, TreeBuilder tree, Findings findings)
    {
        (_text, _lines, _tree, _findings) = (text, lines, tree, findings);
        _fault = events.Fault!;
        (_at, _end) = events.FaultAt();
        var line = lines.LineOf(_at);
        (_lineStart, _lineEnd) = (FirstOf(lines.StartOf(line)), lines.EndOf(line));
    }

    private char Found => CharAt(_at);

    private bool InFlow => _tree.OpenBracket >= 0;

    private bool StartsLine => _at <= _lineStart;

    public void Report()
    {
        if (_lines.LineOf(_at) == _tree.ExplainedLine)
            return;
        var isExplained = IsBlankLine() || IsQuote() || IsSurrogate() || IsGluedComment() || IsDocumentLine() || IsReserved()
            || (InFlow ? IsSlashComment() || IsColonInFlow() || IsBracket() || IsStrayMark() || IsComma() : IsColonInBlock() || IsClosing() || IsTextAfterValue() || IsLine());
        if (!isExplained)
            ReportUnknown();
    }

    /// <summary>YamlDotNet takes the indentation of a block from its first line, even from a blank one.</summary>
    private bool IsBlankLine()
    {
        if (!Says("spaces in"))
            return false;
        var line = _lines.LineOf(_at);
        var blank = line > 0 && IsBlank(line - 1) ? line - 1 : line;
        return Add(Rules.SpacesInBlankLine, _lines.StartOf(blank), IsBlank(blank) ? _lines.EndOf(blank) : _lineStart);
    }

    private bool IsQuote()
    {
        if (Found is not ('"' or '\'') || !Says("scanning a quoted scalar") && !Says("scanning a multi-line"))
            return false;
        return Found == '"' && Escapes.FirstWrong(_text, _at + 1, _text.Length) is { } wrong && (!Says("unexpected") || wrong.End <= _lineEnd)
            ? Add(Rules.InvalidEscape, wrong.Start, wrong.End, Slice(wrong.Start, wrong.End))
            : Add(Rules.UnclosedQuote, _at, _at + 1);
    }

    /// <summary>The second half of a pair is wrong; reading stands behind it, and nothing tells where the text began.</summary>
    private bool IsSurrogate()
    {
        if (_fault is not ArgumentException)
            return false;
        var second = _at > 0 ? _text.LastIndexOf('\\', _at - 1) : -1;
        var first = second > 0 ? _text.LastIndexOf('\\', second - 1) : -1;
        return first >= 0 && Add(Rules.InvalidEscape, first, second, Slice(first, second));
    }

    private bool IsGluedComment()
    {
        var sharp = Says("comment") && _at < _lineEnd ? _text.IndexOf('#', _at, _lineEnd - _at) : -1;
        return sharp >= 0 && !Says("expected comment") && Add(Rules.InvalidYaml, sharp, sharp + 1, "A comment needs a space before its '#'. If it is text, quote the text as a whole");
    }

    /// <summary>YamlDotNet ends the document at such a line, and trips over what follows it.</summary>
    private bool IsDocumentLine()
    {
        for (var line = _lines.LineOf(_tree.LastEnd); line < _lines.Count && _lines.StartOf(line) <= _at; line++)
        {
            var start = _lines.StartOf(line);
            var length = TrimmedEnd(_lines.EndOf(line), start) - start;
            if (start < _tree.LastEnd || length == 0)
                continue;
            if (_text[start] == '%')
                return Add(Rules.Directive, start, start + length, Slice(start, start + length));
            if (length >= 3 && Slice(start, start + 3) is "..." or "---" && IsSpaceOrEnd(start + 3))
                return Add(Rules.SecondDocument, start, start + 3, Slice(start, start + 3));
        }
        return false;
    }

    private bool IsReserved()
    {
        var isReserved = Found is '@' or '`' or '%' or '|' or '>' or '&' or '*' or '!'
            || (Found is '-' or '?' && Says("not allowed in this context"))
            || (Found is ',' or ']' or '}' && !InFlow && !StartsLine && Says("expected node content"))
            || (Found == '-' && InFlow && (Says("expected node content") || Says("key indicator")));
        return isReserved && Add(Rules.ReservedStart, _at, _at + 1, Found.ToString(), Found is '|' or '>' && !InFlow ? ", or begin the block in the next line" : "");
    }

    private bool IsSlashComment()
    {
        var at = IndexOfSlashes(_tree.LastEnd, _at + 1);
        return at >= 0 && Add(Rules.SlashComment, at, at + 2, Slice(at, at + 2));
    }

    private bool IsColonInFlow()
    {
        if (Found != ':' || _tree.LastIsKey && _tree.LastEnd == _at)
            return false;
        // What reads as one text over two lines is two entries, and the comma between them is missing.
        if (_lineStart > _tree.LastEnd && !StartsLine)
            return Add(Rules.MissingComma, _lineStart, TrimmedEnd(_at));
        return IsQuotedKey() || Add(Rules.ColonInText, _at, _at + 1, ", or write the comma that ends it");
    }

    /// <summary>A quoted key behind plain text reads as a part of it.</summary>
    private bool IsQuotedKey()
    {
        var quote = _at > 0 && _text[_at - 1] is '"' or '\'' && _at > 1 ? _text.LastIndexOf(_text[_at - 1], _at - 2) : -1;
        return quote > _tree.LastEnd && char.IsWhiteSpace(_text[quote - 1]) && Add(Rules.MissingComma, quote, _at);
    }

    private bool IsBracket()
    {
        var open = _tree.OpenBracket;
        var line = (_lines.LineOf(open) + 1).ToString(CultureInfo.InvariantCulture);
        var bracket = _text[open].ToString();
        if (FirstOf(_at) == _text.Length || (Says("did not find expected node content") && _at == _text.Length))
            return Add(Rules.UnclosedBracket, open, open + 1, bracket, line);
        if (_fault is InvalidOperationException)
            return Add(Rules.UnclosedBracket, _at, WordEnd(_at), bracket, line);
        if (Found is ']' or '}' && (Found == ']') != (_text[open] == '['))
            return Add(Rules.InvalidYaml, _at, _at + 1, $"'{Found}' does not close the '{bracket}' of line {line}");
        return false;
    }

    private bool IsStrayMark() =>
        Found == ',' && Says("expected node content") && Add(Rules.InvalidYaml, _at, _at + 1, "Nothing stands before this comma. Remove it, or quote it if it is text");

    private bool IsComma() =>
        Says("did not find expected ','") && Add(Rules.MissingComma, _at, _end > _at ? _end : WordEnd(_at));

    private bool IsColonInBlock()
    {
        if (Found != ':' || !IsSpaceOrEnd(_at + 1))
            return false;
        if (IsTextAfterValue())
            return true;
        if (StartsLine)
            return Add(Rules.KeyNotText, _at, _at + 1);
        for (var i = _lineStart; i < _at; i++)
        {
            if (_text[i] == ':' && IsSpaceOrEnd(i + 1))
                return Add(Rules.ColonInText, _at, _at + 1, "");
        }
        return IsLongKey(_at) || IsGluedColonAbove() || Add(Rules.Indentation, _lineStart, TrimmedEnd(_at));
    }

    /// <summary>A line such as <c>key:value</c> is plain text to YAML, and the next line goes on with it.</summary>
    private bool IsGluedColonAbove()
    {
        var end = TrimmedEnd(_lineStart, _tree.LastEnd);
        var start = FirstOf(Math.Max(_lines.StartOf(_lines.LineOf(end)), _tree.LastEnd));
        var wordEnd = WordEnd(start);
        var colon = start < end ? _text.IndexOf(':', start, wordEnd - start) : -1;
        return colon > start && colon + 1 < wordEnd && _text[colon + 1] != '/' && Add(Rules.SpaceAfterColon, start, wordEnd, Slice(start, wordEnd));
    }

    /// <summary>YAML itself does not look for the colon of a key past 1,024 characters.</summary>
    private bool IsLongKey(int colon)
    {
        var end = TrimmedEnd(colon);
        return end - _lineStart > 1024 && Add(Rules.KeyTooLong, _lineStart, end, (end - _lineStart).ToString(CultureInfo.InvariantCulture));
    }

    private bool IsTextAfterValue()
    {
        var end = _tree.LastEnd;
        if (end == 0 || end > _at || _tree.LastIsKey || end < _lineStart || FirstOf(end) >= _lineEnd)
            return false;
        var what = _text[end - 1] switch { '"' or '\'' => "quote", ']' or '}' => "bracket", _ => null };
        return what is not null && Add(Rules.TextAfterValue, FirstOf(end), TrimmedEnd(_lineEnd), what);
    }

    private bool IsClosing() =>
        Found is ']' or '}' && Add(Rules.InvalidYaml, _at, _at + 1, $"'{Found}' closes nothing here. Remove it, or quote it if it is text");

    /// <summary>A line that does not fit in with those above it.</summary>
    private bool IsLine()
    {
        if (!StartsLine && !Says("simple key"))
            return false;
        var end = TrimmedEnd(_lineEnd);
        var colon = _text.IndexOf(':', _lineStart, end - _lineStart);
        if (_tree.LastScalar is { IsCutByComment: true } cut && cut.At.EndLine + 1 == _lines.LineOf(_at) && Found != '-' && colon < 0)
            return Add(Rules.InvalidYaml, _lineStart, end, "The comment above has ended the text. Move the comment to a line of its own, or quote the text if it is a part of it");
        if (Found == '-' && IsSpaceOrEnd(_at + 1))
            return Add(Rules.Indentation, _at, _at + 1);
        if (colon < 0)
            return end > _lineStart && Add(Rules.LineWithoutColon, _lineStart, end);
        if (IsLongKey(colon))
            return true;
        return IsSpaceOrEnd(colon + 1)
            ? Add(Rules.Indentation, _lineStart, TrimmedEnd(colon))
            : Add(Rules.SpaceAfterColon, _lineStart, WordEnd(colon), Slice(_lineStart, WordEnd(colon)));
    }

    private void ReportUnknown()
    {
        var start = FirstOf(_at) < _lineEnd ? _at : Math.Max(TrimmedEnd(_at, 0) - 1, 0);
        Add(Rules.InvalidYaml, start, WordEnd(start), "This does not fit in here. Check the quotes, brackets and indentation of this line and the one above");
    }

    private bool Add(Rule rule, int start, int end, params string[] arguments)
    {
        _findings.Add(rule, start, end, arguments);
        return true;
    }

    private bool Says(string words) => _fault.Message.IndexOf(words, StringComparison.Ordinal) >= 0;

    private char CharAt(int offset) => offset < _text.Length ? _text[offset] : '\0';

    private string Slice(int start, int end) => _text.Substring(start, end - start);

    private bool IsSpaceOrEnd(int offset) => offset >= _text.Length || char.IsWhiteSpace(_text[offset]);

    private bool IsBlank(int line) => FirstOf(_lines.StartOf(line)) >= _lines.EndOf(line);

    /// <summary>The first character that is not white, at or behind an offset.</summary>
    private int FirstOf(int offset)
    {
        while (offset < _text.Length && char.IsWhiteSpace(_text[offset]))
            offset++;
        return offset;
    }

    private int TrimmedEnd(int end) => TrimmedEnd(end, _lineStart);

    private int TrimmedEnd(int end, int start)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return end;
    }

    private int WordEnd(int start)
    {
        var end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] != ',')
            end++;
        return Math.Max(end, Math.Min(start + 1, _lineEnd));
    }

    /// <summary>A comment in the manner of JavaScript between two offsets, quoted text aside.</summary>
    private int IndexOfSlashes(int start, int end)
    {
        var inQuotes = false;
        for (var i = start; i < end && i + 1 < _text.Length; i++)
        {
            inQuotes ^= _text[i] == '"';
            if (!inQuotes && _text[i] == '/' && _text[i + 1] is '/' or '*' && (i == 0 || _text[i - 1] != ':'))
                return i;
        }
        return -1;
    }
}
