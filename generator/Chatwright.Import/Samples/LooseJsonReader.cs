using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>One way through the text of a sample. See <see cref="LooseJson"/>.</summary>
internal sealed partial class LooseJsonReader(string text, int start, int firstLine, CommentPlan? plan)
{
    private const int MostLevels = 60;

    private readonly List<Repair> _repairs = [];
    private readonly List<string> _comments = [];

    /// <summary>Line starts, to tell lines from offsets.</summary>
    private readonly List<int> _lineStarts = LineStarts(text);

    private int _at = start;
    private bool _isInArray;

    /// <summary>The member that a comment on its line speaks of.</summary>
    private Open? _recent;
    private int _recentLine;

    /// <summary>A comment on a line of its own, for the member to come.</summary>
    private string _pending = "";

    public int End => _at;

    public IReadOnlyList<Repair> Repairs => _repairs;

    public IReadOnlyList<string> Comments => _comments;

    private char Found => _at < text.Length ? Fold(text[_at]) : '\0';

    private bool IsAtEnd => _at >= text.Length;

    public SampleValue? Read()
    {
        SkipBlanks();
        if (Found is not ('{' or '['))
            return null;
        var value = ReadValue(0);
        // A comment behind the end belongs to the sample; what follows does not.
        var end = _at;
        while (end < text.Length && text[end] is ' ' or '\t' or ';')
            end++;
        if (plan is null && end + 1 < text.Length && text[end] == '/' && text[end + 1] == '/')
            _at = text.IndexOf('\n', end) is >= 0 and var newLine ? newLine : text.Length;
        return value;
    }

    private SampleValue ReadValue(int level)
    {
        var line = Line(_at);
        switch (Found)
        {
            case '{' or '[' when level > MostLevels:
                Say("the sample nests deeper than specs can", isSevere: true);
                _at = text.Length;
                return new SampleGap(line);
            case '{':
                return ReadObject(level);
            case '[':
                return ReadArray(level);
            case '"' or '\'':
                return new SampleText(line, ReadText(isName: false));
            default:
                return ReadWord(line);
        }
    }

    private SampleObject ReadObject(int level)
    {
        var line = Line(_at++);
        var members = new List<Open>();
        var wasInArray = _isInArray;
        while (true)
        {
            _isInArray = false;
            SkipBlanks();
            SkipDots();
            if (Found == '}')
            {
                _at++;
                break;
            }
            if (Found == ',')
            {
                _at++;
                continue;
            }
            // A bracket of an outer array: this object was never closed.
            if (IsAtEnd || Found == ']')
            {
                Say("the sample lacks a closing '}'", isSevere: true);
                break;
            }
            if (!ReadMember(members, level))
                break;
        }
        _isInArray = wasInArray;
        return new SampleObject(line, [.. members.Select(member => new SampleMember(member.Name, member.Line, member.Value!, member.Comment))]);
    }

    private bool ReadMember(List<Open> members, int level)
    {
        var line = Line(_at);
        var at = _at;
        var name = Found is '"' or '\'' ? ReadText(isName: true) : ReadBareName();
        SkipBlanks();
        if (Found == ':')
            _at++;
        else if (name is null || IsAtEnd || Found is ',' or '}')
        {
            SkipRubbish(at);
            return !IsAtEnd;
        }
        else
            Say($"a ':' is missing behind '{name}'", isSevere: true);
        var member = new Open(name ?? "", line) { Comment = _pending };
        _pending = "";
        Recent(member);
        SkipBlanks();
        member.Value = Found is ',' or '}' or ']' || IsAtEnd ? new SampleGap(line) : ReadValue(level + 1);
        if (Line(_at) != line && member.Value is SampleObject or SampleArray && Line(_at) != _recentLine)
            _recent = null;
        else
            Recent(member);
        Keep(members, member);
        SkipToNext('}');
        return true;
    }

    /// <summary>A name that stands twice is one member: the last value counts.</summary>
    private void Keep(List<Open> members, Open member)
    {
        if (string.IsNullOrEmpty(member.Name))
            return;
        if (members.Find(known => known.Name == member.Name) is { } twin)
        {
            Say($"'{member.Name}' stands twice in one object; the last one counts");
            twin.Value = member.Value;
        }
        else
            members.Add(member);
    }

    private SampleArray ReadArray(int level)
    {
        var line = Line(_at++);
        var items = new List<SampleValue>();
        var wasInArray = _isInArray;
        var owner = _recent;
        while (true)
        {
            _isInArray = true;
            SkipBlanks();
            SkipDots();
            if (Found == ']')
            {
                _at++;
                break;
            }
            if (Found == ',')
            {
                _at++;
                continue;
            }
            if (IsAtEnd || Found == '}')
            {
                Say("the sample lacks a closing ']'", isSevere: true);
                break;
            }
            var item = ReadValue(level + 1);
            if (item is not SampleGap)
                items.Add(item);
            _recent = null;
            SkipToNext(']');
        }
        _isInArray = wasInArray;
        if (owner is not null && owner.Line == Line(_at))
            Recent(owner);
        return new SampleArray(line, items);
    }

    /// <summary>Up to the comma or the end, over words that stand there as a remark without slashes.</summary>
    private void SkipToNext(char end)
    {
        SkipBlanks();
        if (Found == ',')
            _at++;
        else if (!IsAtEnd && Found != end && Found is not ('}' or ']'))
        {
            if (Found is '"' or '\'' or '{' or '[' && end == (_isInArray ? ']' : '}'))
                Say("a ',' is missing");
            else
                SkipRubbish(_at);
        }
    }

    private void SkipRubbish(int from)
    {
        _at = Math.Max(_at, from + 1);
        while (!IsAtEnd && text[_at] != '\n' && Found is not (',' or '}' or ']' or '"'))
            _at++;
        Say($"'{Brief(text[from.._at])}' is no JSON and was left out");
    }

    /// <summary>Dots stand for what the page does not show.</summary>
    private void SkipDots()
    {
        while (Dots().Match(text, _at) is { Success: true } dots && dots.Index == _at)
        {
            _at += dots.Length;
            SkipBlanks();
            if (Found == ',')
                _at++;
            SkipBlanks();
        }
    }

    private string? ReadBareName()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.'))
            _at++;
        if (_at == from)
            return null;
        Say($"'{text[from.._at]}' has no quotes");
        return text[from.._at];
    }

    private SampleValue ReadWord(int line)
    {
        if (Dots().Match(text, _at) is { Success: true } dots && dots.Index == _at)
        {
            _at += dots.Length;
            return new SampleGap(line);
        }
        var from = _at;
        while (!IsAtEnd && Found is not (',' or '}' or ']' or '"' or '\n') && !IsComment(_at))
            _at++;
        var word = text[from.._at].Trim();
        if (word.Length == 0)
        {
            _at = Math.Max(_at, from + 1);
            Say("a value is missing", isSevere: true);
            return new SampleGap(line);
        }
        return Word(word, line);
    }

    private SampleValue Word(string word, int line)
    {
        if (Number().IsMatch(word))
            return new SampleNumber(line, word);
        switch (word)
        {
            case "true" or "false":
                return new SampleBool(line, word == "true");
            case "null":
                return new SampleNull(line);
            case "True" or "False" or "TRUE" or "FALSE":
                Say($"'{word}' is written in capitals");
                return new SampleBool(line, word[1] is 'r' or 'R');
            case "None" or "NULL" or "Null" or "undefined":
                Say($"'{word}' was read as null");
                return new SampleNull(line);
        }
        // A remark without slashes behind a number.
        if (LeadingNumber().Match(word) is { Success: true } number)
        {
            Say($"'{Brief(word[number.Length..])}' is no JSON and was left out");
            return new SampleNumber(line, number.Value);
        }
        if (IsInteger(word))
        {
            Say($"'{word}' starts with a zero");
            return new SampleNumber(line, long.Parse(word, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }
        Say($"'{Brief(word)}' has no quotes");
        return new SampleText(line, word);
    }

    private static bool IsInteger(string word) => word.Length is > 1 and < 18 && word.All(char.IsAsciiDigit);

    private string ReadText(bool isName)
    {
        var quote = Found;
        var mark = text[_at++];
        var value = new StringBuilder();
        while (!IsAtEnd)
        {
            var c = text[_at];
            if (IsClosing(c, mark, quote) && (!IsEscaped(mark) || EndsText(_at + 1, isName)) && (isName || EndsText(_at + 1, isName) || IsRealEnd()))
            {
                _at++;
                return Sound(value);
            }
            if (c == '\n' && !HasCloseOnNextLines())
            {
                Say("a text lacks its closing quote", isSevere: true);
                return Sound(value);
            }
            // Escaped twice: the second backslash is none of the text's own.
            if (c == '"' && IsEscaped(mark) && value.Length > 0 && value[^1] == '\\')
                value.Length--;
            if (c == '\\' && _at + 1 < text.Length)
                ReadEscape(value);
            else
            {
                value.Append(c);
                _at++;
            }
        }
        Say("a text lacks its closing quote", isSevere: true);
        return Sound(value);
    }

    private static bool IsClosing(char c, char mark, char quote) => mark is '“' or '”' ? c is '”' or '“' or '"' : quote == '\'' ? c == '\'' : c is '"' || (mark == '＂' && c == '＂');

    /// <summary>Whether what follows a quote can only follow the end of a text.</summary>
    private bool EndsText(int at, bool isName)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
            at++;
        if (at >= text.Length)
            return true;
        var next = Fold(text[at]);
        if (isName)
            return next is ':' || IsComment(at);
        return next is ',' or '}' or ']' or '\n' || IsComment(at) || NextMember().Match(text, at) is { Success: true, Index: var index } && index == at;
    }

    /// <summary>No quote in this text closes it any better, so this one has to.</summary>
    private bool IsRealEnd()
    {
        for (var at = _at + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '"' && EndsText(at + 1, isName: false))
            {
                Say("a text holds quotes that are not escaped");
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether two backslashes stand before the quote, as where a page was escaped twice.</summary>
    private bool IsEscaped(char mark) => mark == '"' && _at >= 2 && text[_at - 1] == '\\' && text[_at - 2] == '\\';

    private bool HasCloseOnNextLines()
    {
        var end = text.IndexOf('\n', _at + 1);
        for (var at = _at + 1; at < (end < 0 ? text.Length : end); at++)
        {
            if (text[at] == '"')
                return EndsText(at + 1, isName: false);
        }
        return false;
    }

    private void ReadEscape(StringBuilder value)
    {
        var c = text[_at + 1];
        if (c == 'u' && _at + 5 < text.Length && ushort.TryParse(text.AsSpan(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            value.Append((char)unit);
            _at += 6;
            return;
        }
        value.Append(c switch { 'n' => "\n", 't' => "\t", 'r' => "\r", 'b' => "\b", 'f' => "\f", '"' or '\\' or '/' or '\'' => c.ToString(), _ => "\\" + c });
        _at += 2;
    }

    /// <summary>Half a character is none.</summary>
    private static string Sound(StringBuilder value)
    {
        var text = value.ToString();
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(text[_at]))
                _at++;
            else if (IsComment(_at))
                SkipComment();
            else
                return;
        }
    }

    private bool IsComment(int at) => at < text.Length && ((text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*') || text[at] == '#' ||
        (text[at] == '／' && at + 1 < text.Length && text[at + 1] == '／'));

    private void SkipComment()
    {
        var line = Line(_at);
        var from = text[_at] == '#' ? _at + 1 : _at + 2;
        int end, next;
        if (text[_at] == '/' && text[_at + 1] == '*')
        {
            end = text.IndexOf("*/", from, StringComparison.Ordinal) is >= 0 and var close ? close : text.Length;
            next = Math.Min(end + 2, text.Length);
        }
        else
            end = next = CommentEnd(from);
        var comment = text[from..end].Trim().Trim('/', '*').Trim();
        _at = next;
        _comments.Add(comment);
        if (_recent is { } member && _recentLine == line)
            member.Comment = member.Comment.Length == 0 ? comment : $"{member.Comment}\n{comment}";
        else
            _pending = _pending.Length == 0 ? comment : $"{_pending}\n{comment}";
    }

    /// <summary>The end of the line; in flattened text one of the places where JSON may go on.</summary>
    private int CommentEnd(int from)
    {
        var newLine = text.IndexOf('\n', from);
        var end = newLine < 0 ? text.Length : newLine;
        if (plan is null)
            return end;
        var places = Places(from, end);
        return places[plan.Pick(places.Count)];
    }

    private List<int> Places(int from, int end)
    {
        var places = new List<int>();
        var comment = text.AsSpan(from, end - from);
        foreach (var match in (_isInArray ? NextItem() : NextName()).EnumerateMatches(comment))
            places.Add(from + match.Index);
        foreach (var match in Closing().EnumerateMatches(comment))
            places.Add(from + match.Index);
        places.Sort();
        places.Add(end);
        return places;
    }

    private void Recent(Open member) => (_recent, _recentLine) = (member, Line(Math.Min(_at, text.Length) - 1));

    private int Line(int at)
    {
        var index = _lineStarts.BinarySearch(at);
        return firstLine + (index >= 0 ? index : ~index - 1);
    }

    private void Say(string problem, bool isSevere = false) => _repairs.Add(new Repair(Line(Math.Min(_at, text.Length)), problem, isSevere));

    private static string Brief(string text) => text.Trim() is { Length: > 40 } it ? it[..40] + "…" : text.Trim();

    /// <summary>Marks of Chinese type as those of JSON.</summary>
    private static char Fold(char c) => c switch
    {
        '，' or '、' or '；' => ',',
        '：' => ':',
        '“' or '”' or '＂' => '"',
        '｛' => '{',
        '｝' => '}',
        '［' or '【' => '[',
        '］' or '】' => ']',
        _ => c,
    };

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }
        return starts;
    }

    [GeneratedRegex(@"\G(?:\.{2,}|…+|。{3,})")]
    private static partial Regex Dots();

    [GeneratedRegex(@"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?(?:0|[1-9]\d*)(?=[\s（(：:])")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\G[""“'][A-Za-z_][\w.-]*[""”']\s*[:：]")]
    private static partial Regex NextMember();

    [GeneratedRegex(@"[""“][^""”\n]{1,64}[""”]\s*[:：]|'[\w.-]{1,64}'\s*[:：]")]
    private static partial Regex NextName();

    [GeneratedRegex(@"[""“{\[]")]
    private static partial Regex NextItem();

    [GeneratedRegex(@"[}\]][\s,，}\]]*(?=$|[""“{\[/]|\.\.\.)")]
    private static partial Regex Closing();

    private sealed class Open(string name, int line)
    {
        public string Name { get; } = name;
        public int Line { get; } = line;
        public SampleValue? Value { get; set; }
        public string Comment { get; set; } = "";
    }
}
