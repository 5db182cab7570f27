using System.Numerics;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Store;

/// <summary>The standard and the custom mark of a conversation.</summary>
/// <param name="Bits">The standard mark: bit number 1 is the lowest.</param>
/// <param name="Custom">The custom mark; null if there is none.</param>
internal readonly record struct ConversationMark(ulong Bits, string? Custom)
{
    internal bool IsBlank => Bits == 0 && Custom is null;

    /// <summary>The standard mark as text: a digit for each bit, from number 1 to the last that is set.</summary>
    /// <remarks>The documents show such texts without saying which end is the first bit.</remarks>
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
