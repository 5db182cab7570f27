using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Chatwright.Generated;

/// <summary>Walks one JSON text from its start to its end and hands out the values on the way.</summary>
/// <remarks>
/// Each method that reads a value finds the cursor on that value and leaves it there, at its end; null in the text is null here. A value
/// that is not what the method expects ends the whole reading. The text must be strict JSON, at most 64 deep; a byte order mark at its
/// start is passed over. What no method reads is checked to be JSON, but not to be well-formed text.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    private const int ScratchBytes = 256;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _markLength;
    private readonly ApiEnvelope? _envelope;
    private Utf8JsonReader _reader;
    private ApiOutcome? _failure;

    // Set by the first union that the flat pass could not read.
    private bool _careful;

    // The members to look at in the union that is opened next.
    private ulong _only;

    /// <summary>Reads a model, whose members say nothing about the success of a call.</summary>
    internal JsonCursor(ReadOnlySpan<byte> json)
    {
        _json = JsonText.WithoutMark(json);
        _markLength = json.Length - _json.Length;
        _reader = new Utf8JsonReader(_json);
        _only = ulong.MaxValue;
    }

    /// <summary>Where the cursor is, in bytes from the start of the text as it was given.</summary>
    private readonly long Offset => _markLength + _reader.TokenStartIndex;

    private readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Opens the object that the cursor stands on.</summary>
    /// <returns>-1, the number before that of the first member.</returns>
    public readonly int BeginObject()
        => _reader.TokenType == JsonTokenType.StartObject ? -1 : throw Unexpected("an object", JsonTokenType.StartObject);

    /// <summary>Goes to the value of the next member that the reader knows; others are passed over.</summary>
    /// <param name="members">The members it knows.</param>
    /// <param name="member">The number of the member before, or -1; afterwards that of the member found.</param>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember(JsonMembers members, scoped ref int member) => NextMember(members, ref member, ulong.MaxValue);

    /// <summary>Goes to the value of the next member that the reader knows and looks at; others are passed over.</summary>
    /// <param name="members">The members it knows.</param>
    /// <param name="member">The number of the member before, or -1; afterwards that of the member found.</param>
    /// <param name="only">The members that it looks at, one bit each. Those from number 64 on are always looked at.</param>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember(JsonMembers members, scoped ref int member, ulong only)
    {
        while (true)
        {
            Advance();
            if (_reader.TokenType == JsonTokenType.EndObject)
                return false;
            var found = _reader.ValueIsEscaped ? FindEscaped(members) : members.Find(_reader.ValueSpan, member + 1);
            if (found >= 0 && (found >= 64 || (only >> found & 1) != 0))
            {
                member = found;
                Advance();
                return true;
            }
            Skip();
        }
    }

    /// <summary>Ends the reading because a member is absent that must be there: <c>time ?? json.Missing&lt;long&gt;("MsgTime")</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <returns>Nothing: it always throws.</returns>
    [DoesNotReturn]
    public readonly T Missing<T>(string name)
        => throw new JsonFaultException(JsonFaultKind.Shape, Offset, "the member is required, and it is absent or null", name);

    /// <summary>The text from a mark to where the cursor is now.</summary>
    /// <param name="start">The mark that <see cref="BeginUnion"/> gave.</param>
    public readonly ApiJson RawFrom(JsonMark start)
    {
        var raw = _json[start.Offset..(int)_reader.BytesConsumed];
        return Utf8.IsValid(raw)
            ? ApiJson.Trusted(raw)
            : throw new JsonFaultException(JsonFaultKind.Shape, _markLength + start.Offset, "the text is not UTF-8");
    }

    /// <summary>Goes to the one value that the text holds.</summary>
    internal void Start() => Advance();

    /// <summary>Makes sure that nothing follows that value.</summary>
    internal void End() => Advance();

    /// <summary>The value, whatever it is, null included.</summary>
    public ApiJson ReadRaw()
    {
        var start = new JsonMark((int)_reader.TokenStartIndex);
        Skip();
        return RawFrom(start);
    }

    /// <summary>Goes to the end of the value that the cursor stands on, or whose name it stands on.</summary>
    internal void Skip()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    private void Advance()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    private readonly int FindEscaped(JsonMembers members)
    {
        // The shortest that n bytes can be written is n bytes, the longest 6n: a name beyond that is not one of ours.
        var escaped = _reader.ValueSpan;
        if (escaped.Length > 6 * members.Longest)
            return -1;
        var name = escaped.Length <= ScratchBytes ? stackalloc byte[ScratchBytes] : new byte[escaped.Length];
        return JsonText.TryUnescape(escaped, name, out var length) ? members.Find(name[..length], -1) : -1;
    }

    private readonly JsonFaultException NotJson(JsonException exception)
    {
        var offset = JsonSyntax.OffsetOf(_json, exception);
        // The reader counts an object or list from its second token on.
        var depth = _reader.CurrentDepth + (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        return new(JsonFaultKind.Syntax, _markLength + offset, JsonSyntax.Problem(_json, offset, depth));
    }

    private readonly JsonFaultException Fault(string problem) => new(JsonFaultKind.Shape, Offset, problem);

    /// <summary>The fault of a value that is not what was expected: of another kind, or of that kind but not good for it.</summary>
    private readonly JsonFaultException Unexpected(string expected, JsonTokenType kind)
        => Fault($"expected {expected}, found {Found}{(_reader.TokenType == kind ? " that is not one" : "")}");

    private readonly string Found => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
