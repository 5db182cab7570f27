using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatwright.Generated;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a list of models. Null reads as the empty list.</summary>
internal sealed class ApiListConverter<T> : JsonConverter<ApiList<T>>
    where T : IJsonModel<T>
{
    public override bool HandleNull => true;

    public override ApiList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => InteropJson.Read<ApiList<T>, ListCodec<T, T>>(ref reader);

    public override void Write(Utf8JsonWriter writer, ApiList<T> value, JsonSerializerOptions options)
        => InteropJson.Write<ApiList<T>, ListCodec<T, T>>(writer, value);
}
