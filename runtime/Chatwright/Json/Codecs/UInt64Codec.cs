using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes unsigned integers of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Codec : IJsonCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref JsonCursor json) => json.ReadUInt64().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, ulong value) => json.WriteUInt64Value(value);
}
