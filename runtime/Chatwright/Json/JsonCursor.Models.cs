using Chatwright.Json;

namespace Chatwright.CodeGeneration;

public ref partial struct JsonCursor
{
    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public T? Read<T>()
        where T : class, IJsonReadable<T>
        => ReadNull() ? null : T.Read(ref this);

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
        => ReadNull() ? null : TReader.Read(ref this);

    /// <summary>Reads a list of models. An element that is null is a fault.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public ApiList<T>? ReadList<T>()
        where T : class, IJsonReadable<T>
        => ReadList<T, T>();

    /// <summary>Reads a list. A null element is a fault, except in a list of JSON of any kind.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
    public ApiList<T>? ReadList<T, TReader>()
        where TReader : IJsonReadable<T>
    {
        if (_json[_token] != (byte)'[')
            return ReadNull() ? null : throw Unexpected("a list", JsonKind.Array);
        Open();
        var items = new ListBuffer<T>();
        while (NextElement())
        {
            if (typeof(T) != typeof(RawJson) && ReadNull())
                throw Fault("an element of the list is null");
            items.Add(TReader.Read(ref this));
        }
        return items.ToList();
    }
}
