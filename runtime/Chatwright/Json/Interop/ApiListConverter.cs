using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Chatwright.Json.Interop;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a list as it does an array. Null reads as the empty list.</summary>
internal sealed class ApiListConverter<T> : JsonConverter<ApiList<T>>
{
    public override bool HandleNull => true;

    public override ApiList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonSerializer.Deserialize(ref reader, Array(options));

    public override void Write(Utf8JsonWriter writer, ApiList<T> value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value.ToArray(), Array(options));

    private static JsonTypeInfo<T[]> Array(JsonSerializerOptions options) => (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[]));
}
