using System.Numerics;

namespace Generator.Tests.Fuzz.Valid;

internal static class Numbers
{
    /// <summary>Gets the range of an integer type; null for other types.</summary>
    public static (BigInteger Least, BigInteger Most)? Range(string scalar) => scalar switch
    {
        "int32" => (int.MinValue, int.MaxValue),
        "uint32" => (uint.MinValue, uint.MaxValue),
        "int64" => (long.MinValue, long.MaxValue),
        "uint64" => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };
}
