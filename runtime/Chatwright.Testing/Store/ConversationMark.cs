using System.Numerics;

namespace Chatwright.Testing.Store;

/// <summary>The standard and the custom mark of one conversation.</summary>
/// <param name="Bits">The standard mark: bit number 1 is the lowest.</param>
/// <param name="Custom">The custom mark; null if there is none.</param>
internal readonly record struct ConversationMark(ulong Bits, string? Custom)
{
    internal bool IsBlank => Bits == 0 && Custom is null;

    /// <summary>
    /// The standard mark as the API writes it: one digit a bit, here from number 1 on up to the last that is set. The documents show such texts
    /// and do not say
    /// which end is which.
    /// </summary>
    internal string Text()
    {
        var digits = new char[Limits.MarkBits - BitOperations.LeadingZeroCount(Bits)];
        for (var i = 0; i < digits.Length; i++)
            digits[i] = (Bits >> i & 1) == 0 ? '0' : '1';
        return new(digits);
    }

    internal int[] Numbers()
    {
        var numbers = new List<int>();
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            numbers.Add(BitOperations.TrailingZeroCount(rest) + 1);
        return [.. numbers];
    }

    internal static ulong Bit(int number) => 1UL << (number - 1);
}
