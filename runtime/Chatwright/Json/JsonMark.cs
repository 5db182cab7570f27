using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A place in a JSON text, to return to with <see cref="JsonCursor.RawFrom"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonMark
{
    internal JsonMark(int offset) => Offset = offset;

    internal int Offset { get; }
}
