using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.Json.Interop;

namespace Chatwright.CodeGeneration;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a value as its codec does, without reflection.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TCodec">The codec that reads and writes it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodecConverter<T, TCodec> : JsonConverter<T>
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The codec cannot read the value; the message says where and why.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => InteropJson.ReadNotNull<T, TCodec>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        InteropJson.Write<T, TCodec>(writer, value);
    }
}
