using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>
/// A union is read in one flat pass over the members of all its cases, because the discriminator may come last. An unknown case may give
/// a known member another form, which is a deviation of the flat pass. From the first deviation on, the cursor is
/// careful: it finds the discriminator before it reads a union, and skips the members that are not of its case. So one text is read at most twice,
/// however many unexpected objects it holds.
/// </content>
public ref partial struct JsonCursor
{
    /// <summary>Reads a union.</summary>
    /// <typeparam name="T">The union.</typeparam>
    public T ReadUnion<T>()
        where T : class, IJsonUnion<T>
    {
        if (!_careful)
        {
            var (start, count, state) = (Here, DeviationCount, State);
            var value = T.ReadFlat(ref this);
            if (DeviationCount == count)
                return value;
            // Back to where the flat pass began, since its deviations may be of members that are not of the case.
            _careful = true;
            _deviations!.Rewind(count);
            _deviations.Recover(start.Losses);
            (_misfit, _kept, State) = (-1, -1, state);
            GoTo(start.Offset);
        }
        _only = FindMembers<T>();
        return T.ReadFlat(ref this);
    }

    /// <summary>Opens the object of a union at the cursor. A value of another kind has no members.</summary>
    /// <param name="start">Where it starts, for <see cref="HasCase"/> and <see cref="RawFrom"/>.</param>
    /// <param name="only">The members to look at, one bit each.</param>
    /// <returns>The number to start <see cref="NextMember(Utf8NameTable, ref int, ulong)"/> with.</returns>
    public int BeginUnion(out JsonMark start, out ulong only)
    {
        start = Here;
        only = _only;
        _only = ulong.MaxValue;
        return BeginObject();
    }

    /// <summary>Determines whether a union that was read has what its case requires. If not, its unknown case holds it as JSON.</summary>
    /// <param name="start">The place where it starts.</param>
    public bool HasCase(JsonMark start)
    {
        if (_deviations is null || (_deviations.Losses == start.Losses && !IsMisfitAt(start.Offset)))
            return true;
        // As an element it stays, which loses nothing. As a member it may as well be null. A whole response must be an object.
        _kept = start.Offset;
        if (_depth > 0 || !IsMisfitAt(start.Offset))
            _deviations.Recover(start.Losses);
        return false;
    }

    /// <summary>Determines whether a branch could hold the value that was read. If not, the unknown branch holds it as JSON.</summary>
    /// <param name="start">The place where the value starts.</param>
    public bool HasBranch(JsonMark start)
    {
        if (_deviations is null || (_deviations.Losses == start.Losses && !IsMisfitAt(start.Offset)))
            return true;
        _misfit = -1;
        _deviations.Recover(start.Losses);
        return false;
    }

    /// <summary>Finds the members of the case ahead. Returns all if it cannot be determined, so that the following pass finds the fault.</summary>
    private readonly ulong FindMembers<T>()
        where T : class, IJsonUnion<T>
    {
        if (_json[_token] != (byte)'{')
            return ulong.MaxValue;
        var only = ulong.MaxValue;
        var ahead = this;
        for (var member = ahead.BeginObject(); ahead.NextMember(T.Members, ref member, 1);)
        {
            if (member == 0)
                only = ahead.MembersOf<T>();
        }
        return only;
    }

    /// <summary>The members of the case whose discriminator is under the cursor. A number may stand for a text, and a text for a number.</summary>
    private readonly ulong MembersOf<T>()
        where T : class, IJsonUnion<T>
    {
        // Deviations are noted when the discriminator itself is read.
        var ofNumber = this;
        var ofText = this;
        ofNumber._deviations = ofText._deviations = null;
        var members = ulong.MaxValue;
        // A union knows one of the two kinds, and gives all members for the other.
        if (ofNumber.ReadInt64() is { } number)
            members &= T.MembersOf(number);
        if (ofText.ReadString() is { } text)
            members &= T.MembersOf(text);
        return members;
    }
}
