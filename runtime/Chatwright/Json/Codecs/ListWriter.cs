using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Writes lists that stand within other values.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListWriter<T, TWriter> : IJsonWritable<ApiList<T>>
    where TWriter : IJsonWritable<T>
{
    static void IJsonWritable<ApiList<T>>.Write(ref JsonOutput json, ApiList<T> value) => json.WriteListValue<T, TWriter>(value);
}
