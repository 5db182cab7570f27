using System.Runtime.CompilerServices;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>The members of objects and the elements of lists, in order.</content>
public ref partial struct JsonCursor
{
    // The number before that of the first member.
    private const int BeforeFirst = -1;

    // In its place for a value that is no object, and has no members.
    private const int NoObject = -2;

    /// <summary>Opens the object that the cursor stands on. A value of another kind has no members.</summary>
    /// <returns>The number to start <see cref="NextMember(Utf8NameTable, ref int)"/> with.</returns>
    public int BeginObject()
    {
        if (_json[_token] != (byte)'{')
        {
            Misfit("an object");
            return NoObject;
        }
        Open();
        return BeforeFirst;
    }

    /// <summary>Moves to the value of the next member that the reader knows; others are skipped.</summary>
    /// <param name="members">The members it knows.</param>
    /// <param name="member">The number of the member before, or what the object began with; afterwards the number of the member found.</param>
    /// <returns><see langword="true"/> if there is such a member; <see langword="false"/> at the end of the object.</returns>
    public bool NextMember(Utf8NameTable members, scoped ref int member) => NextMember(members, ref member, ulong.MaxValue);

    /// <summary>Moves to the value of the next member that the reader knows and looks at; others are skipped.</summary>
    /// <param name="members">The members it knows.</param>
    /// <param name="member">The number of the member before, or what the object began with; afterwards the number of the member found.</param>
    /// <param name="only">The members that it looks at, one bit each. The last bit stands for all from number 63 on.</param>
    /// <returns><see langword="true"/> if there is such a member; <see langword="false"/> at the end of the object.</returns>
    public bool NextMember(Utf8NameTable members, scoped ref int member, ulong only)
    {
        var found = member;
        while (true)
        {
            var before = found;
            var isFirst = before < 0 ? 1u : 0u;
            // The usual case: a value was read, then a comma and an expected name without white space. At first the bracket stands for the comma.
            var at = _position - (int)isFirst;
            var length = 0;
            if (_position != _token && (isFirst == 0 || _json[at] == (byte)'{'))
            {
                length = members.LengthAt(_json, at, found = members.Expect(before), isFirst);
                if (length == 0)
                {
                    if (isFirst == 0 && (uint)at < (uint)_json.Length && _json[at] == (byte)'}')
                    {
                        Close(at);
                        return false;
                    }
                    length = members.LengthAt(_json, at, found = members.ExpectSecond(before), isFirst);
                }
            }
            if (length != 0)
                GoTo(JsonScanner.SpaceEnd(_json, at + length));
            else if (!NextAnyMember(members, before, out found))
                return false;
            if (found >= 0 && (only >> Math.Min(found, 63) & 1) != 0)
            {
                member = found;
                return true;
            }
        }
    }

    /// <summary>Moves to the value of the next member, known or not.</summary>
    /// <param name="members">The members that the reader knows.</param>
    /// <param name="before">The number of the member before, or -1.</param>
    /// <param name="found">The number of the member; -1 for one that the reader does not know.</param>
    /// <returns><see langword="true"/> if there is a member; <see langword="false"/> at the end of the object.</returns>
    private bool NextAnyMember(Utf8NameTable members, int before, out int found)
    {
        if (before == NoObject)
        {
            found = NoObject;
            return false;
        }
        var name = Next((byte)'{', (byte)'}');
        found = members.Expect(before);
        if (name < 0)
            return false;
        // A byte always precedes the name: the bracket, a comma, or white space.
        var length = members.LengthAt(_json, name - 1, found, 1);
        if (length == 0)
        {
            found = members.FindBehind(_json, name - 1, out length);
            members.Learn(before, found);
        }
        if (length != 0)
            GoTo(JsonScanner.SpaceEnd(_json, name - 1 + length));
        else
            found = FindMember(members, name);
        return true;
    }

    /// <summary>Moves to the next element of a list.</summary>
    /// <returns><see langword="true"/> if there is an element; <see langword="false"/> at the end of the list.</returns>
    private bool NextElement()
    {
        // The usual case: an element was read, and a comma or the end follows.
        if (_position != _token && (uint)_position < (uint)_json.Length && _json[_position - 1] != (byte)'[')
        {
            if (_json[_position] == (byte)',')
            {
                GoTo(JsonScanner.SpaceEnd(_json, _position + 1));
                return true;
            }
            if (_json[_position] == (byte)']')
            {
                Close(_position);
                return false;
            }
        }
        return NextAnyElement();
    }

    private bool NextAnyElement()
    {
        var element = Next((byte)'[', (byte)']');
        if (element < 0)
            return false;
        GoTo(element);
        return true;
    }

    /// <summary>Finds the next member or element; -1 at the end of the object or list, which is then left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(byte opening, byte closing)
    {
        SkipUnread();
        // No value ends with an opening bracket, so a bracket just before means the first member or element.
        var isFirst = _json[_position - 1] == opening;
        var next = JsonScanner.SpaceEnd(_json, _position);
        if ((uint)next >= (uint)_json.Length)
            throw NotJson();
        if (_json[next] == closing)
        {
            Close(next);
            return -1;
        }
        if (isFirst)
            return next;
        return _json[next] == (byte)',' ? JsonScanner.SpaceEnd(_json, next + 1) : throw NotJson();
    }

    /// <summary>Moves to the value of any member and returns its number; -1 for one that the reader does not know.</summary>
    private int FindMember(Utf8NameTable members, int name)
    {
        if ((uint)name >= (uint)_json.Length || _json[name] != (byte)'"')
            throw NotJson();
        var start = name + 1;
        var end = JsonScanner.PlainEnd(_json, start);
        if ((uint)end < (uint)_json.Length && _json[end] == (byte)'"')
        {
            GoTo(Checked(JsonScanner.ColonEnd(_json, end + 1)));
            return members.Find(_json[start..end]);
        }
        end = Checked(JsonScanner.Quote(_json, end));
        GoTo(Checked(JsonScanner.ColonEnd(_json, end + 1)));
        return FindEscaped(members, _json[start..end]);
    }

    private static int FindEscaped(Utf8NameTable members, ReadOnlySpan<byte> escaped)
    {
        // A name of n bytes is written in n to 6n bytes, so a longer one cannot be known.
        if (escaped.Length > 6 * members.Longest)
            return -1;
        var name = escaped.Length <= ScratchBytes ? stackalloc byte[ScratchBytes] : new byte[escaped.Length];
        return JsonText.TryUnescape(escaped, name, out var length) ? members.Find(name[..length]) : -1;
    }
}
