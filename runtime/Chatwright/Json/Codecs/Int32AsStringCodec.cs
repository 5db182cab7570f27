using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes integers of 32 bits that travel as strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32AsStringCodec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref JsonCursor json) => json.ReadInt32AsString().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, int value) => json.WriteInt32AsStringValue(value);
}
