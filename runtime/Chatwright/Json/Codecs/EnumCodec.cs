using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes the numbers of an enum, known or not.</summary>
/// <typeparam name="TEnum">An enum over <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumCodec<TEnum> : IJsonCodec<TEnum>
    where TEnum : struct, Enum
{
    static TEnum IJsonReadable<TEnum>.Read(ref JsonCursor json) => Unsafe.BitCast<long, TEnum>(json.ReadInt64().GetValueOrDefault());

    static void IJsonWritable<TEnum>.Write(ref JsonOutput json, TEnum value) => json.WriteInt64Value(Unsafe.BitCast<TEnum, long>(value));
}
