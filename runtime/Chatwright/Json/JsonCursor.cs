using System.ComponentModel;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>Reads one JSON text from its start to its end, value by value.</summary>
/// <remarks>
/// Each method that reads a value finds the cursor at its start and leaves it at its end; null in the text is null here. A value that is
/// not read is skipped. The text must be JSON by RFC 8259, at most 64 deep; a byte order mark at its start is skipped. Text that is not JSON ends the
/// reading. A value of another form than expected does not: it is read as what it means, or else as null, and noted as a deviation.
/// The caller that began the reading decides at its end if deviations are faults. Skipped values are checked to be JSON, but not to be well-formed
/// text.
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

    // Set by the first union in which the flat pass found a deviation.
    private bool _careful;

    // The members to look at in the union that is opened next.
    private ulong _only;

    // Where the latest value began that has no meaning as its type; -1 if there is none. No two values begin at one place.
    private int _misfit;

    // Where such a value began that is kept as JSON; -1 if there is none.
    private int _kept;

    // The open objects that are maps, one bit for each level.
    private ulong _maps;

    // Null as long as there are none.
    private JsonDeviations? _deviations;

    /// <param name="json">The text.</param>
    /// <param name="state">The first <see cref="State"/>.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, object? state = null)
    {
        State = state;
        _json = JsonText.WithoutMark(json);
        _markLength = json.Length - _json.Length;
        _only = ulong.MaxValue;
        _misfit = _kept = -1;
    }

    /// <summary>An object that the callers of the cursor share during the reading. The cursor only restores it where it reads again.</summary>
    internal object? State { get; set; }

    /// <summary>The number of open objects and lists.</summary>
    internal readonly int Depth => _depth;

    /// <summary>
    /// <see langword="true"/> if half a surrogate pair in JSON that is kept as text is a deviation; otherwise, <see langword="false"/>, the default.
    /// </summary>
    internal bool RepairsText { get; init; }

    /// <summary>Reads a value of any kind as its text, null included.</summary>
    public RawJson ReadRaw()
    {
        var start = new JsonMark(_token);
        Skip();
        return RawFrom(start);
    }

    /// <summary>Moves to the one value that the text holds.</summary>
    internal void Start() => GoTo(JsonScanner.SpaceEnd(_json, 0));

    /// <summary>Ends a strict reading: only white space follows that value, and a deviation is a fault.</summary>
    internal void End()
    {
        if (EndText() is { } deviations)
            throw deviations.Kept[0].ToFault();
    }

    /// <summary>Ends a tolerant reading: only white space follows that value.</summary>
    /// <returns>The deviations; null if there are none.</returns>
    internal JsonDeviations? EndText()
    {
        SkipUnread();
        if (JsonScanner.SpaceEnd(_json, _position) < _json.Length)
            throw NotJson();
        return _deviations is { Count: > 0 } ? _deviations : null;
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
