using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A place in a JSON text, to return to with <see cref="JsonCursor.RawFrom"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonMark
{
    internal JsonMark(int offset, int losses = 0) => (Offset, Losses) = (offset, losses);

    internal int Offset { get; }

    /// <summary>The number of losses before the place.</summary>
    internal int Losses { get; }
}
