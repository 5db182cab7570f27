using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes integers of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : IJsonCodec<long>
{
    /// <inheritdoc/>
    public static long Read(ref JsonCursor json) => json.ReadInt64().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, long value) => json.WriteInt64Value(value);
}
