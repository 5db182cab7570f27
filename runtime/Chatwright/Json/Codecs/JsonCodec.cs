using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes JSON of any kind, null included.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonCodec : IJsonCodec<ApiJson>
{
    /// <inheritdoc/>
    public static ApiJson Read(ref JsonCursor json) => json.ReadRaw();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, ApiJson value) => json.WriteRaw(value);
}
