using Chatwright.Json;

namespace Chatwright.CodeGeneration;

public ref partial struct JsonCursor
{
    /// <summary>Reads a map. A null value is a fault, except in a map of JSON of any kind. Of duplicate keys, the last counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
    public ApiDictionary<T>? ReadMap<T, TReader>()
        where TReader : IJsonReadable<T>
    {
        if (_json[_token] != (byte)'{')
            return ReadNull() ? null : throw Unexpected("a map", JsonKind.Object);
        Open();
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextKey() is { } key)
        {
            if (typeof(T) != typeof(RawJson) && ReadNull())
                throw Fault("a value of the map is null");
            entries[key] = TReader.Read(ref this);
        }
        return new ApiDictionary<T>(entries);
    }

    /// <summary>Moves to the next value of a map and returns its key; null at the map's end.</summary>
    private string? NextKey()
    {
        var name = Next((byte)'{', (byte)'}');
        if (name < 0)
            return null;
        GoTo(name);
        if (_json[name] != (byte)'"')
            throw NotJson();
        var key = ReadString();
        GoTo(Checked(JsonScanner.ColonEnd(_json, _position)));
        return key;
    }
}
