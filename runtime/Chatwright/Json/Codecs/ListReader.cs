using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads lists that stand within other values.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListReader<T, TReader> : IJsonReadable<ApiList<T>>
    where TReader : IJsonReadable<T>
{
    static ApiList<T> IJsonReadable<ApiList<T>>.Read(ref JsonCursor json) => json.ReadList<T, TReader>().GetValueOrDefault();
}
