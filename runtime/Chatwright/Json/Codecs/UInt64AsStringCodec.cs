using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes unsigned integers of 64 bits that travel as strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64AsStringCodec : IJsonCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref JsonCursor json) => json.ReadUInt64AsString().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, ulong value) => json.WriteUInt64AsStringValue(value);
}
