using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.Json.Interop;

namespace Chatwright.CodeGeneration;

/// <summary>Lets <see cref="JsonSerializer"/> read and write one case of a union as the API does, without reflection.</summary>
/// <typeparam name="TCase">The case.</typeparam>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CaseConverter<TCase, T> : JsonConverter<TCase>
    where TCase : class, T
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value does not have the shape of the union, or is another case of it.</exception>
    public override TCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = InteropJson.Read<T, T>(ref reader);
        return value as TCase ?? throw new JsonException($"The value is the case {value.GetType().Name}, not {typeof(TCase).Name}.");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value cannot be written as JSON: a number that is not finite, or half a surrogate pair.</exception>
    public override void Write(Utf8JsonWriter writer, TCase value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        InteropJson.Write<T, T>(writer, value);
    }
}
