using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads maps that stand within other values.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of an element: the type itself, or its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapReader<T, TReader> : IJsonReadable<ApiDictionary<T>>
    where TReader : IJsonReadable<T>
{
    static ApiDictionary<T> IJsonReadable<ApiDictionary<T>>.Read(ref JsonCursor json) => json.ReadMap<T, TReader>().GetValueOrDefault();
}
