using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.Json.Interop;

namespace Chatwright.CodeGeneration;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a model as the API does, without reflection.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value does not have the shape of the model; the message says where and why.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => InteropJson.ReadNotNull<T, T>(ref reader);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value cannot be written as JSON: a number that is not finite, or half a surrogate pair.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        InteropJson.Write<T, T>(writer, value);
    }
}
