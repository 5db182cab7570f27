using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Writes maps that stand within other values.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TWriter">The writer of an element: the type itself, or its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapWriter<T, TWriter> : IJsonWritable<ApiDictionary<T>>
    where TWriter : IJsonWritable<T>
{
    static void IJsonWritable<ApiDictionary<T>>.Write(ref JsonOutput json, ApiDictionary<T> value) => json.WriteMapValue<T, TWriter>(value);
}
