using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes integers of 64 bits that travel as strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64AsStringCodec : IJsonCodec<long>
{
    /// <inheritdoc/>
    public static long Read(ref JsonCursor json) => json.ReadInt64AsString().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, long value) => json.WriteInt64AsStringValue(value);
}
