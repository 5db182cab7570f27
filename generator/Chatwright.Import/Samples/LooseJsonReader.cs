namespace Chatwright.Import.Samples;

/// <summary>
/// Reads the objects and arrays of one sample in one attempt; see <see cref="LooseJson"/>. The compiler's reader of examples cannot be used here:
/// it stops at text that is not JSON, which this one repairs.
/// </summary>
internal sealed class LooseJsonReader(LooseCursor cursor)
{
    private const int MaxDepth = 60;

    private readonly LooseText _text = new(cursor);
    private readonly LooseComments _comments = cursor.Comments;

    /// <returns>The value; null when no object or array starts here.</returns>
    public SampleValue? Read()
    {
        cursor.SkipBlanks();
        if (cursor.Found is not ('{' or '['))
            return null;
        var value = ReadValue(0);
        if (!cursor.IsFlat)
            SkipClosingComment();
        return value;
    }

    /// <summary>A comment behind the end, on the same line, belongs to the sample.</summary>
    private void SkipClosingComment()
    {
        var (text, at) = (cursor.Text, cursor.At);
        while (at < cursor.End && text[at] is ' ' or '\t' or ';')
            at++;
        if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
            cursor.At = text.IndexOf('\n', at) is >= 0 and var newLine ? newLine : cursor.End;
    }

    private SampleValue ReadValue(int depth)
    {
        switch (cursor.Found)
        {
            case '{' or '[' when depth > MaxDepth:
                var line = cursor.Line;
                cursor.Report("the sample nests deeper than specs can", isSevere: true);
                cursor.At = cursor.End;
                return new SampleGap(line);
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"' or '\'':
                return new SampleText(cursor.Line, _text.Read(isName: false));
            default:
                return LooseWord.Read(cursor);
        }
    }

    private SampleObject ReadObject(int depth)
    {
        var line = cursor.Line;
        var members = new LooseMembers(cursor);
        var wasInArray = cursor.IsInArray;
        cursor.At++;
        do
            cursor.IsInArray = false;
        while (MovesOn('}', ']') && (cursor.Found == ',' ? Skip() : ReadMember(members, depth)));
        cursor.IsInArray = wasInArray;
        return new SampleObject(line, members.ToList());
    }

    private SampleArray ReadArray(int depth)
    {
        var line = cursor.Line;
        var items = new List<SampleValue>();
        var (wasInArray, owner) = (cursor.IsInArray, _comments.Recent);
        cursor.At++;
        do
            cursor.IsInArray = true;
        while (MovesOn(']', '}') && (cursor.Found == ',' ? Skip() : ReadItem(items, depth)));
        cursor.IsInArray = wasInArray;
        if (owner is not null && owner.Line == cursor.Line)
            _comments.Attach(owner);
        return new SampleArray(line, items);
    }

    /// <summary>Moves to the next member or item, and past the closing bracket if that comes first.</summary>
    /// <param name="close">The closing bracket.</param>
    /// <param name="outer">The closing bracket of the other kind: it belongs to a value outside, and this one was never closed.</param>
    /// <returns><c>true</c> if there is more to read; otherwise, <c>false</c>.</returns>
    private bool MovesOn(char close, char outer)
    {
        cursor.SkipBlanks();
        SkipDots();
        if (cursor.Found == close)
        {
            cursor.At++;
            return false;
        }
        if (!cursor.IsAtEnd && cursor.Found != outer)
            return true;
        cursor.Report($"the sample lacks a closing '{close}'", isSevere: true);
        return false;
    }

    private bool Skip()
    {
        cursor.At++;
        return true;
    }

    /// <returns><c>false</c> at the end of the text; otherwise, <c>true</c>.</returns>
    private bool ReadMember(LooseMembers members, int depth)
    {
        var (line, at) = (cursor.Line, cursor.At);
        var name = cursor.Found is '"' or '\'' ? _text.Read(isName: true) : ReadBareName();
        cursor.SkipBlanks();
        if (cursor.Found == ':')
            cursor.At++;
        else if (name is null || cursor.IsAtEnd || cursor.Found is ',' or '}')
        {
            cursor.SkipRubbish(at);
            return !cursor.IsAtEnd;
        }
        else
            cursor.Report($"a ':' is missing behind '{name}'", isSevere: true);
        var member = new LooseMember(name ?? "", line) { Comment = _comments.TakePending() };
        ReadMemberValue(member, depth);
        members.Add(member);
        SkipToNext('}');
        return true;
    }

    private void ReadMemberValue(LooseMember member, int depth)
    {
        _comments.Attach(member);
        cursor.SkipBlanks();
        var isMissing = cursor.IsAtEnd || cursor.Found is ',' or '}' or ']';
        member.Value = isMissing ? new SampleGap(member.Line) : ReadValue(depth + 1);
        if (cursor.Line != member.Line && member.Value is SampleObject or SampleArray && cursor.Line != _comments.RecentLine)
            _comments.Detach();
        else
            _comments.Attach(member);
    }

    private bool ReadItem(List<SampleValue> items, int depth)
    {
        var from = cursor.At;
        var item = ReadValue(depth + 1);
        if (item is not SampleGap && !IsLeftOut(item, from))
            items.Add(item);
        _comments.Detach();
        SkipToNext(']');
        return true;
    }

    /// <summary>Determines whether an item is <c>{ ... }</c>, which stands for items that the page leaves out.</summary>
    private bool IsLeftOut(SampleValue item, int from) =>
        item is SampleObject { Members.Count: 0 } && cursor.Text.AsSpan(from, cursor.At - from).IndexOfAny('.', '…') >= 0;

    /// <summary>Moves past the comma, or past words that stand there as a remark without slashes.</summary>
    private void SkipToNext(char close)
    {
        cursor.SkipBlanks();
        if (cursor.Found == ',')
            cursor.At++;
        else if (cursor.IsAtEnd || cursor.Found == close || cursor.Found is '}' or ']')
            return;
        else if (cursor.Found is '"' or '\'' or '{' or '[' && close == (cursor.IsInArray ? ']' : '}'))
            cursor.Report("a ',' is missing");
        else
            cursor.SkipRubbish(cursor.At);
    }

    private void SkipDots()
    {
        while (cursor.SkipDots())
        {
            cursor.SkipBlanks();
            if (cursor.Found == ',')
                cursor.At++;
            cursor.SkipBlanks();
        }
    }

    private string? ReadBareName()
    {
        var from = cursor.At;
        while (!cursor.IsAtEnd && (char.IsLetterOrDigit(cursor.Text[cursor.At]) || cursor.Text[cursor.At] is '_' or '-' or '.'))
            cursor.At++;
        if (cursor.At == from)
            return null;
        cursor.Report($"'{cursor.Text[from..cursor.At]}' has no quotes");
        return cursor.Text[from..cursor.At];
    }
}
