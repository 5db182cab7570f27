using System;
using System.Collections.Generic;
using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Examples;

/// <summary>Reads JSON as documents of APIs print it: with comments of both kinds and a comma behind the last item.</summary>
internal sealed class JsonReader(string json, Func<int, int, TextRange> rangeOf, CappedDiagnostics diagnostics)
{
    private readonly OpenMaps<ExampleMember> _objects = new(member => member.Name);
    private JsonText.Report? _report;
    private int _at;

    private char Found => _at < json.Length ? json[_at] : '\0';

    public ExampleValue? Read()
    {
        if (!SkipBlanks() || ReadValue(1) is not { } value || !SkipBlanks())
            return null;
        if (_at < json.Length)
            Report(Rules.ExampleGoesOn, _at, WordEnd());
        return diagnostics.IsEmpty ? value : null;
    }

    private ExampleValue? ReadValue(int level)
    {
        switch (Found)
        {
            case '{' or '[' when level > Nesting.MaxLevels:
                Report(Rules.ExampleTooDeep, _at, _at + 1);
                return null;
            case '{':
                return ReadObject(level);
            case '[':
                return ReadArray(level);
            case '"':
                return ReadString();
            default:
                return ReadWord();
        }
    }

    private ExampleObject? ReadObject(int level)
    {
        var start = _at++;
        var members = _objects.Open(level);
        while (SkipBlanks())
        {
            if (Found == '}')
                return new ExampleObject(rangeOf(start, ++_at), members.ToEquatableArray());
            if (ReadMember(level) is not { } member)
                return null;
            if (IsNew(member, members))
                members.Add(member);
            if (!SkipComma('}', "',' or '}'"))
                return null;
        }
        return null;
    }

    private ExampleMember? ReadMember(int level)
    {
        if (Found != '"')
        {
            Unquoted("a name in double quotes");
            return null;
        }
        if (ReadString() is not { } name || !SkipBlanks())
            return null;
        if (Found != ':')
        {
            Expected("':'");
            return null;
        }
        _at++;
        return SkipBlanks() && ReadValue(level + 1) is { } value ? new ExampleMember(name.Value, name.At, value) : null;
    }

    private bool IsNew(ExampleMember member, NamedItems<ExampleMember> members)
    {
        if (members.Find(member.Name) is not { } first)
            return true;
        diagnostics.Add(Rules.ExampleDuplicate, member.NameAt, member.Name, (first.NameAt.StartLine + 1).ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private ExampleArray? ReadArray(int level)
    {
        var start = _at++;
        var items = new List<ExampleValue>();
        while (SkipBlanks())
        {
            if (Found == ']')
                return new ExampleArray(rangeOf(start, ++_at), items.ToEquatableArray());
            if (ReadValue(level + 1) is not { } item)
                return null;
            items.Add(item);
            if (!SkipComma(']', "',' or ']'"))
                return null;
        }
        return null;
    }

    /// <summary>A comma, or the end to come; a comma may stand before the end.</summary>
    private bool SkipComma(char end, string expected)
    {
        if (!SkipBlanks())
            return false;
        if (Found == ',')
            _at++;
        else if (Found != end)
            return Expected(expected);
        return true;
    }

    private ExampleString? ReadString()
    {
        var text = JsonText.Read(json, _at, _report ??= Report, out var end);
        if (text is null)
            return null;
        var at = rangeOf(_at, end);
        _at = end;
        return new ExampleString(at, text);
    }

    private ExampleValue? ReadWord()
    {
        var start = _at;
        var end = start;
        while (IsOfWord(end) || (end < json.Length && json[end] is '+' or '-' or '.'))
            end++;
        var word = NameTable.Get(json, start, end - start);
        if (!JsonNumber.IsMeant(word) && word is not ("true" or "false" or "null"))
        {
            Unquoted("a value");
            return null;
        }
        _at = end;
        var at = rangeOf(start, end);
        if (word is "true" or "false")
            return new ExampleBool(at, word == "true");
        if (word == "null")
            return new ExampleNull(at);
        if (!JsonNumber.IsValid(word))
            Report(Rules.ExampleNumber, start, end, word);
        return new ExampleNumber(at, word);
    }

    /// <summary>Steps over blanks and comments; false when a comment has no end.</summary>
    private bool SkipBlanks()
    {
        for (; _at < json.Length; _at++)
        {
            if (json[_at] == '/' && _at + 1 < json.Length && json[_at + 1] is '/' or '*')
            {
                if (!SkipComment())
                    return false;
            }
            else if (json[_at] is not (' ' or '\t' or '\n' or '\r'))
                return true;
        }
        return true;
    }

    /// <summary>Leaves the reader on the comment's last character.</summary>
    private bool SkipComment()
    {
        var isLine = json[_at + 1] == '/';
        var end = isLine ? json.IndexOf('\n', _at) : json.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine)
        {
            Report(Rules.ExampleSyntax, _at, _at + 2, "'*/' at the end of the comment", "none");
            return false;
        }
        _at = end < 0 ? json.Length - 1 : isLine ? end : end + 1;
        return true;
    }

    /// <summary>Reports text without double quotes with a message of its kind.</summary>
    private void Unquoted(string what)
    {
        var end = WordEnd();
        var close = Found == '\'' ? json.IndexOf('\'', _at + 1) : -1;
        if (close > 0 && json.IndexOf('\n', _at, close - _at) < 0)
            end = close + 1;
        if (Found is '\'' or '_' || char.IsLetter(Found))
            Report(Rules.ExamplePlainText, _at, end, json.Substring(_at, end - _at));
        else
            Expected(what);
    }

    private bool Expected(string what)
    {
        var end = WordEnd();
        if (_at < json.Length)
            Report(Rules.ExampleSyntax, _at, end, what, "'" + json.Substring(_at, end - _at) + "'");
        else
        {
            var last = json.TrimEnd().Length;
            Report(Rules.ExampleSyntax, Math.Max(last - 1, 0), last, what, "the end of the example");
        }
        return false;
    }

    private int WordEnd()
    {
        var end = Math.Min(_at + 1, json.Length);
        while (IsOfWord(_at) && IsOfWord(end))
            end++;
        // Half a character cannot be shown.
        return end < json.Length && char.IsLowSurrogate(json[end]) ? end + 1 : end;
    }

    private bool IsOfWord(int at) => at < json.Length && (char.IsLetterOrDigit(json[at]) || json[at] == '_');

    private void Report(Rule rule, int start, int end, params string[] arguments) => diagnostics.Add(rule, rangeOf(start, end), arguments);
}
