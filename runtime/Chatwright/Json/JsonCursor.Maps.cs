using Chatwright.Json;

namespace Chatwright.CodeGeneration;

public ref partial struct JsonCursor
{
    /// <summary>
    /// Reads a map. Values that have no meaning as their type are left out, and so are those that are null, except in a map of JSON of any kind. Of
    /// duplicate keys, the last counts.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
    public ApiDictionary<T>? ReadMap<T, TReader>()
        where TReader : IJsonReadable<T>
    {
        if (_json[_token] != (byte)'{')
            return IsEmptyOr("a map", JsonKind.Array) ? default(ApiDictionary<T>) : default(ApiDictionary<T>?);
        var maps = _maps;
        _maps |= 1UL << _depth;
        Open();
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextKey() is { } key)
        {
            if (typeof(T) != typeof(RawJson) && ReadNull())
            {
                LeaveOutNull();
                continue;
            }
            var start = _token;
            var value = TReader.Read(ref this);
            if (!IsLeftOut(start))
                entries[key] = value;
        }
        _maps = maps;
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
