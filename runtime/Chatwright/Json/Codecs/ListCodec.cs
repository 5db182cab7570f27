using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>Reads and writes lists that are elements of lists.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TCodec">What reads and writes one: the type itself, or its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListCodec<T, TCodec> : IJsonCodec<ApiList<T>>
    where TCodec : IJsonReadable<T>, IJsonWritable<T>
{
    static ApiList<T> IJsonReadable<ApiList<T>>.Read(ref JsonCursor json) => json.ReadList<T, TCodec>().GetValueOrDefault();

    static void IJsonWritable<ApiList<T>>.Write(ref JsonOutput json, ApiList<T> value) => json.WriteListValue<T, TCodec>(value);
}
