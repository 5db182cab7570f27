using System.Text.Json;

namespace Chatwright.Generated;

public ref partial struct JsonCursor
{
    /// <summary>Reads a map. A value that is null is a fault, but for a map of JSON of any kind; where a key comes twice, the last counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TReader">What reads one: the type itself, or its codec.</typeparam>
    public ApiMap<T>? ReadMap<T, TReader>()
        where TReader : IJsonReadable<T>
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
            return IsNull ? null : throw Unexpected("a map", JsonTokenType.StartObject);
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        for (Advance(); _reader.TokenType != JsonTokenType.EndObject; Advance())
        {
            var key = _reader.ValueIsEscaped ? Unescape(_reader.ValueSpan) : Decode(_reader.ValueSpan);
            Advance();
            if (IsNull && typeof(T) != typeof(ApiJson))
                throw Fault("a value of the map is null");
            entries[key] = TReader.Read(ref this);
        }
        return new ApiMap<T>(entries);
    }
}
