namespace Chatwright.CodeGeneration;

/// <content>Values whose type is known only after a later member, or only from the JSON kind.</content>
public ref partial struct JsonCursor
{
    /// <summary>The kind of the value that the cursor stands on.</summary>
    public readonly JsonKind Kind => _json[_token] switch
    {
        (byte)'"' => JsonKind.String,
        (byte)'t' or (byte)'f' => JsonKind.Boolean,
        (byte)'[' => JsonKind.Array,
        (byte)'{' => JsonKind.Object,
        (byte)'n' => JsonKind.Null,
        _ => JsonKind.Number,
    };

    /// <summary>Reads a value that is not null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TReader">The reader: the type itself, or its codec.</typeparam>
    public T ReadItem<T, TReader>()
        where TReader : IJsonReadable<T>
        => TReader.Read(ref this);

    /// <summary>The place of the value that the cursor stands on, for <see cref="HasBranch"/> and <see cref="RawFrom"/>.</summary>
    public readonly JsonMark Here => new(_token, _deviations?.Losses ?? 0);

    /// <summary>Skips the value, to read it with <see cref="ReadAt{T, TReader}(JsonMark, string)"/> once its type is known.</summary>
    /// <returns>The value's place; the default for null.</returns>
    public JsonMark Mark()
    {
        if (ReadNull())
            return default;
        var mark = new JsonMark(_token);
        Skip();
        return mark;
    }

    /// <summary>Reads a required value that was skipped.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TReader">The reader: the type itself, or its codec.</typeparam>
    /// <param name="mark">The mark that <see cref="Mark"/> returned.</param>
    /// <param name="name">The name of the member that holds the value.</param>
    /// <returns>The value; the default, which <see cref="Missing{T}"/> explains, if it is absent or has no meaning as its type.</returns>
    public T ReadAt<T, TReader>(JsonMark mark, string name)
        where TReader : IJsonReadable<T>
    {
        // A member's value never stands at offset 0.
        if (mark.Offset == 0)
            return Missing<T>(name);
        var value = ReadAt<T, TReader>(mark);
        return IsMisfitAt(mark.Offset) ? Missing<T>(name) : value;
    }

    /// <summary>Reads a model that was skipped; null if there was none.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="mark">The mark that <see cref="Mark"/> returned.</param>
    public T? ReadAt<T>(JsonMark mark)
        where T : class, IJsonReadable<T>
    {
        if (mark.Offset == 0)
            return null;
        var value = ReadAt<T, T>(mark);
        return IsMisfitAt(mark.Offset) ? null : value;
    }

    private T ReadAt<T, TReader>(JsonMark mark)
        where TReader : IJsonReadable<T>
    {
        var (token, position) = (_token, _position);
        GoTo(mark.Offset);
        // It lies within the object that has just ended.
        _depth++;
        var value = TReader.Read(ref this);
        _depth--;
        (_token, _position) = (token, position);
        return value;
    }
}
