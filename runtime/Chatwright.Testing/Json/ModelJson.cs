using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Json;

/// <summary>Reads and writes a generated type as the client does, without reflection.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class ModelJson<T>
    where T : IJsonModel<T>
{
    // The converter brings all that is needed, so the options resolve nothing.
    private static readonly JsonTypeInfo<T> s_typeInfo = JsonMetadataServices.CreateValueInfo<T>(
        new() { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, new ModelConverter<T>());

    /// <exception cref="JsonException">The value does not fit the type; the message contains the place and the reason.</exception>
    internal static T Read(JsonElement value) => value.Deserialize(s_typeInfo)!;

    /// <exception cref="JsonException">The text is not JSON, or does not fit the type.</exception>
    internal static T Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    internal static byte[] Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, s_typeInfo);
}
