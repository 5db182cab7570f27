using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes true and false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BoolCodec : IJsonCodec<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonCursor json) => json.ReadBool().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, bool value) => json.WriteBoolValue(value);
}
