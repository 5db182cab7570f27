using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.CodeGeneration;

namespace Chatwright.Json.Interop;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an <see cref="ApiJson"/> as JSON, not as a string.</summary>
internal sealed class ApiJsonConverter : JsonConverter<ApiJson>
{
    public override ApiJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => InteropJson.Read<ApiJson, JsonCodec>(ref reader);

    public override void Write(Utf8JsonWriter writer, ApiJson value, JsonSerializerOptions options)
        => InteropJson.Write<ApiJson, JsonCodec>(writer, value);
}
