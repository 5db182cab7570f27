using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes JSON of any kind, null included.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonCodec : IJsonCodec<RawJson>
{
    /// <inheritdoc/>
    public static RawJson Read(ref JsonCursor json) => json.ReadRaw();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, RawJson value) => json.WriteRaw(value);
}
