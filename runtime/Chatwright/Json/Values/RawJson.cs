using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Json.Interop;

namespace Chatwright;

/// <summary>One JSON value of any kind, kept as its original text.</summary>
/// <remarks>
/// It is always valid JSON. Nothing is normalized: white space inside it, the order of members and the form of numbers stay, and
/// two values are equal if their bytes are. <see cref="JsonSerializer"/> writes it as JSON, not as a string.
/// </remarks>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson : IEquatable<RawJson>
{
    private readonly byte[] _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The JSON text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Bytes => _utf8;

    /// <summary>Determines whether the two hold the same bytes, or are both null.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(RawJson? left, RawJson? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether the two hold different bytes, or only one is null.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(RawJson? left, RawJson? right) => !(left == right);

    /// <summary>Checks a text and keeps it. White space around the value is dropped.</summary>
    /// <param name="json">One JSON value, such as <c>{"a":1}</c>; nested at most 64 deep.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is not JSON, or holds half a surrogate pair.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Parse(JsonText.StrictUtf8.GetBytes(json));
        }
        catch (EncoderFallbackException exception)
        {
            throw new JsonException("The text holds half a surrogate pair.", exception);
        }
    }

    /// <summary>Checks a text in UTF-8 and keeps a copy. White space around the value and a byte order mark are dropped.</summary>
    /// <param name="utf8">One JSON value, such as <c>{"a":1}</c>; nested at most 64 deep.</param>
    /// <exception cref="JsonException">It is not JSON, or not UTF-8.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var cursor = new JsonCursor(utf8);
            cursor.Start();
            var json = cursor.ReadRaw();
            cursor.End();
            return json;
        }
        catch (JsonFaultException fault)
        {
            throw fault.ToJsonException(utf8);
        }
    }

    /// <summary>Writes a value as JSON and keeps the text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">Describes the type to the serializer.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    /// <exception cref="JsonException">The value is nested more than 64 deep.</exception>
    public static RawJson From<T>(T value, JsonTypeInfo<T> typeInfo) => Parse(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));

    /// <summary>Reads the JSON as a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="typeInfo">Describes the type to the serializer.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeInfo"/> is null.</exception>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public T? Deserialize<T>(JsonTypeInfo<T> typeInfo) => JsonSerializer.Deserialize(_utf8, typeInfo);

    /// <summary>Returns the JSON as an element to look into.</summary>
    /// <returns>The element. It needs no disposal.</returns>
    public JsonElement ToJsonElement()
    {
        var reader = new Utf8JsonReader(_utf8);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Determines whether the other value holds the same bytes.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals([NotNullWhen(true)] RawJson? other) => other is not null && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    /// <summary>Takes bytes that are known to be one valid JSON value in valid UTF-8.</summary>
    internal static RawJson Trusted(ReadOnlySpan<byte> utf8) => new(utf8.ToArray());
}
