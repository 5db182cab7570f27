namespace Chatwright.CodeGeneration;

/// <content>Booleans, and JSON of any kind.</content>
public ref partial struct JsonCursor
{
    /// <summary>Reads true or false.</summary>
    public bool? ReadBool()
    {
        var first = _json[_token];
        if (first is not ((byte)'t' or (byte)'f'))
            return OtherBool("true or false", max: 1);
        Skip();
        return first == (byte)'t';
    }

    /// <summary>Reads a value of any kind as its text.</summary>
    public RawJson? ReadJson() => ReadNull() ? null : ReadRaw();
}
