using System.ComponentModel;
using System.Text.Unicode;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>Reads one JSON text from its start to its end, value by value.</summary>
/// <remarks>
/// Each method that reads a value finds the cursor at its start and leaves it at its end; null in the text is null here. A value that is
/// not read is skipped. An unexpected value ends the whole reading. The text must be strict JSON, at most 64
/// deep; a byte order mark at its start is skipped. Skipped values are checked to be JSON, but not to be well-formed text.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    private const int ScratchBytes = 256;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _markLength;

    // The value reached last, or the bracket that ended an object or list; never past the last byte. Faults are reported here.
    private int _token;

    // The end of the text read so far. Equal to _token as long as that value was not read.
    private int _position;

    // The number of open objects and lists.
    private int _depth;

    // Set by the first union that the flat pass could not read.
    private bool _careful;

    // The members to look at in the union that is opened next.
    private ulong _only;

    /// <param name="json">The text.</param>
    /// <param name="state">The first <see cref="State"/>.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, object? state = null)
    {
        State = state;
        _json = JsonText.WithoutMark(json);
        _markLength = json.Length - _json.Length;
        _only = ulong.MaxValue;
    }

    /// <summary>An object that the callers of the cursor share during the reading. The cursor does not use it.</summary>
    internal object? State { get; set; }

    /// <summary>The number of open objects and lists.</summary>
    internal readonly int Depth => _depth;

    /// <summary>Copies the text from a mark to the cursor's place.</summary>
    /// <param name="start">The mark that <see cref="BeginUnion"/> returned.</param>
    public readonly RawJson RawFrom(JsonMark start)
    {
        var raw = _json[start.Offset.._position];
        return Utf8.IsValid(raw)
            ? RawJson.Trusted(raw)
            : throw new JsonFaultException(JsonFaultKind.Shape, _markLength + start.Offset, "the text is not UTF-8");
    }

    /// <summary>Reads a value of any kind as its text, null included.</summary>
    public RawJson ReadRaw()
    {
        var start = new JsonMark(_token);
        Skip();
        return RawFrom(start);
    }

    /// <summary>Moves to the one value that the text holds.</summary>
    internal void Start() => GoTo(JsonScanner.SpaceEnd(_json, 0));

    /// <summary>Checks that only white space follows that value.</summary>
    internal void End()
    {
        SkipUnread();
        if (JsonScanner.SpaceEnd(_json, _position) < _json.Length)
            throw NotJson();
    }

    /// <summary>Skips the value.</summary>
    internal void Skip() => _position = Checked(JsonScanner.ValueEnd(_json, _token, _depth));

    /// <summary>Skips the value if no part of it was read.</summary>
    private void SkipUnread()
    {
        if (_position == _token)
            Skip();
    }

    /// <summary>Moves the cursor to a value.</summary>
    private void GoTo(int value)
    {
        if ((uint)value >= (uint)_json.Length)
            throw NotJson();
        _token = _position = value;
    }

    /// <summary>Enters the object or list that the cursor stands on.</summary>
    private void Open()
    {
        if (_depth == JsonScanner.MaxDepth)
            throw NotJson();
        _depth++;
        _position = _token + 1;
    }

    /// <summary>Leaves the object or list that ends here.</summary>
    private void Close(int bracket)
    {
        _depth--;
        _token = bracket;
        _position = bracket + 1;
    }

    /// <summary>Reads a null. Returns <see langword="false"/>, with the value unread, if it is another value.</summary>
    private bool ReadNull()
    {
        if (_json[_token] != (byte)'n')
            return false;
        Skip();
        return true;
    }
}
