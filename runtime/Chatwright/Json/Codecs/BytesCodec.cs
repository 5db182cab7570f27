using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>Reads and writes bytes that travel as base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesCodec : IJsonCodec<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref JsonCursor json) => json.ReadBytes()!;

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, byte[] value) => json.WriteBytesValue(value);
}
