using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>
/// A union is read in one flat pass over the members of all its cases, because the discriminator may come last. An unknown kind may give
/// a known member another shape, which is a fault of the flat pass. From the first such fault on, the cursor is
/// careful: it finds the discriminator before it reads a union, and skips the members that are not of its case. So one text costs
/// at most one exception for each level of nesting, however many unexpected objects it holds.
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
            var (start, depth) = (_token, _depth);
            try
            {
                return T.ReadFlat(ref this);
            }
            catch (JsonFaultException fault) when (fault.Kind == JsonFaultKind.Shape)
            {
                _careful = true;
            }
            // Back to where the flat pass began.
            GoTo(start);
            (_depth, _only) = (depth, ulong.MaxValue);
        }
        _only = FindMembers<T>();
        return T.ReadFlat(ref this);
    }

    /// <summary>Opens the object of a union at the cursor.</summary>
    /// <param name="start">Where it starts, for <see cref="RawFrom"/>.</param>
    /// <returns>The members to look at, one bit each.</returns>
    public ulong BeginUnion(out JsonMark start)
    {
        BeginObject();
        start = new JsonMark(_token);
        var only = _only;
        _only = ulong.MaxValue;
        return only;
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

    private ulong MembersOf<T>()
        where T : class, IJsonUnion<T>
    {
        if (TryReadNumber(out var digits))
            return TryParse(digits, out long number) ? T.MembersOf(number) : ulong.MaxValue;
        return ReadStringOrSkip() is { } text ? T.MembersOf(text) : ulong.MaxValue;
    }
}
