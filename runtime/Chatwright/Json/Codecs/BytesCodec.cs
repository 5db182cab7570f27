using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes bytes that travel as base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesCodec : IJsonCodec<ApiList<byte>>
{
    /// <inheritdoc/>
    public static ApiList<byte> Read(ref JsonCursor json) => json.ReadBytes().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, ApiList<byte> value) => json.WriteBytesValue(value);
}
