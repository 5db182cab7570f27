using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IJsonCodec<string>
{
    /// <inheritdoc/>
    public static string Read(ref JsonCursor json) => json.ReadString()!;

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, string value) => json.WriteStringValue(value);
}
