using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.CodeGeneration;

namespace Chatwright.Json.Interop;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an <see cref="RawJson"/> as JSON, not as a string.</summary>
internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => InteropJson.Read<RawJson, JsonCodec>(ref reader);

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
        => InteropJson.Write<RawJson, JsonCodec>(writer, value);
}
