using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>Reads and writes maps.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">What reads and writes one.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapCodec<T, TCodec> : IJsonCodec<ApiMap<T>>
    where TCodec : IJsonReadable<T>, IJsonWritable<T>
{
    static ApiMap<T> IJsonReadable<ApiMap<T>>.Read(ref JsonCursor json) => json.ReadMap<T, TCodec>().GetValueOrDefault();

    static void IJsonWritable<ApiMap<T>>.Write(ref JsonOutput json, ApiMap<T> value) => json.WriteMapValue<T, TCodec>(value);
}
