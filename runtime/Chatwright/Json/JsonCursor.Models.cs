using Chatwright.Json;

namespace Chatwright.CodeGeneration;

public ref partial struct JsonCursor
{
    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public T? Read<T>()
        where T : class, IJsonReadable<T>
    {
        if (ReadNull())
            return null;
        var start = _token;
        var value = T.Read(ref this);
        return IsMisfitAt(start) ? null : value;
    }

    /// <summary>Reads a model that is a struct.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public T? ReadValue<T>()
        where T : struct, IJsonReadable<T>
        => ReadValue<T, T>();

    /// <summary>Reads a value that is a struct.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TReader">The reader: the type itself, or its codec.</typeparam>
    public T? ReadValue<T, TReader>()
        where T : struct
        where TReader : IJsonReadable<T>
    {
        if (ReadNull())
            return null;
        var start = _token;
        var value = TReader.Read(ref this);
        return IsMisfitAt(start) ? null : value;
    }

    /// <summary>Reads a list of models. Elements that are null are left out.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public ApiList<T>? ReadList<T>()
        where T : class, IJsonReadable<T>
        => ReadList<T, T>();

    /// <summary>
    /// Reads a list. Elements that have no meaning as their type are left out, and so are those that are null, except in a list of JSON of any kind.
    /// </summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
    public ApiList<T>? ReadList<T, TReader>()
        where TReader : IJsonReadable<T>
    {
        if (_json[_token] != (byte)'[')
            return IsEmptyOr("a list", JsonKind.Object) ? default(ApiList<T>) : default(ApiList<T>?);
        Open();
        var items = new ListBuffer<T>();
        while (NextElement())
        {
            if (typeof(T) != typeof(RawJson) && ReadNull())
            {
                LeaveOutNull();
                continue;
            }
            var start = _token;
            var item = TReader.Read(ref this);
            if (!IsLeftOut(start))
                items.Add(item);
        }
        return items.ToList();
    }

    /// <summary>
    /// Reads what some servers write for a list or map without elements: an empty string, or an empty object or list in place of the other. Any
    /// other value is null or a misfit.
    /// </summary>
    private bool IsEmptyOr(string expected, JsonKind other)
    {
        if (ReadNull())
            return false;
        Skip();
        var isEmpty = _json[_token] is (byte)'"' or (byte)'{' or (byte)'[' && _json[(_token + 1)..(_position - 1)].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        if (isEmpty && Kind == JsonKind.String && _position == _token + 2)
            Deviate(expected, "an empty string");
        else if (isEmpty && Kind == other)
            Deviate(expected, other == JsonKind.Object ? "an empty object" : "an empty list");
        else
            Misfit(expected);
        return !IsMisfit;
    }
}
