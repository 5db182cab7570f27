using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes true and false that travel as 1 and 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BoolAsIntCodec : IJsonCodec<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json) => json.ReadBoolAsInt().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, bool value) => json.WriteBoolAsIntValue(value);
}
