namespace Chatwright.CodeGeneration;

/// <content>Booleans, JSON of any kind, and null in place of a scalar.</content>
public ref partial struct JsonCursor
{
    /// <summary>Reads true or false.</summary>
    public bool? ReadBool()
    {
        var first = _json[_token];
        if (first is not ((byte)'t' or (byte)'f'))
            return NullOr<bool>("true or false", JsonKind.Boolean);
        Skip();
        return first == (byte)'t';
    }

    /// <summary>Reads a value of any kind as its text.</summary>
    public RawJson? ReadJson() => ReadNull() ? null : ReadRaw();

    private T? NullOr<T>(string expected, JsonKind kind)
        where T : struct
        => ReadNull() ? null : throw Unexpected(expected, kind);

    private string? NullOrUnexpected(string expected) => ReadNull() ? null : throw Unexpected(expected, JsonKind.String);
}
