using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Fleet.TencentChat;
using Orleans.Storage;

namespace Fleet.Hosting;

/// <summary>
/// Grains' states as JSON. The conversations are written by the client's own code, which keeps kinds of conversations that this version does not
/// know.
/// </summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(TencentChatJson.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input, Options)!;
}
