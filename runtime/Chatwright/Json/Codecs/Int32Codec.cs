using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes integers of 32 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref JsonCursor json) => json.ReadInt32().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, int value) => json.WriteInt32Value(value);
}
