using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes times that travel as milliseconds since the start of 1970.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MillisCodec : IJsonCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref JsonCursor json) => json.ReadMillis().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, DateTimeOffset value) => json.WriteMillisValue(value);
}
