using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes unsigned integers of 32 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Codec : IJsonCodec<uint>
{
    /// <inheritdoc/>
    public static uint Read(ref JsonCursor json) => json.ReadUInt32().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, uint value) => json.WriteUInt32Value(value);
}
