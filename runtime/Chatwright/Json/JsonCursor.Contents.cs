using System.Text.Json;

namespace Chatwright.Generated;

/// <content>Values whose type shows only later, or only from what they are.</content>
public ref partial struct JsonCursor
{
    /// <summary>Reads a part of another text, whose place in it faults count from.</summary>
    private JsonCursor(ReadOnlySpan<byte> json, int start, int before)
    {
        _json = json[start..];
        _markLength = before + start;
        _reader = new Utf8JsonReader(_json);
        _only = ulong.MaxValue;
    }

    /// <summary>What the value is that the cursor stands on.</summary>
    public readonly JsonKind Kind => _reader.TokenType switch
    {
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKind.Boolean,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.StartObject => JsonKind.Object,
        _ => JsonKind.Null,
    };

    /// <summary>Reads a value that is not null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TReader">What reads it: the type itself, or its codec.</typeparam>
    public T ReadItem<T, TReader>()
        where TReader : IJsonReadable<T>
        => TReader.Read(ref this);

    /// <summary>Passes over the value, to read it with <see cref="ReadAt{T}(JsonMark)"/> once its type is known.</summary>
    /// <returns>Where it is; the default for null.</returns>
    public JsonMark Mark()
    {
        if (IsNull)
            return default;
        var mark = new JsonMark((int)_reader.TokenStartIndex);
        Skip();
        return mark;
    }

    /// <summary>Reads a value that was passed over, and that must be there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="mark">What <see cref="Mark"/> gave.</param>
    /// <param name="name">The name of the member that holds the value.</param>
    public T ReadAt<T>(JsonMark mark, string name)
        where T : class, IJsonReadable<T>
        => ReadAt<T>(mark) ?? Missing<T>(name);

    /// <summary>Reads a value that was passed over.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="mark">What <see cref="Mark"/> gave; the default when there was no value, which then is null.</param>
    public T? ReadAt<T>(JsonMark mark)
        where T : class, IJsonReadable<T>
    {
        // A member's value is never at the very start of a text.
        if (mark.Offset == 0)
            return null;
        var there = new JsonCursor(_json, mark.Offset, _markLength) { _careful = _careful };
        there.Start();
        var value = T.Read(ref there);
        _careful = there._careful;
        return value;
    }
}
