using System.Globalization;
using System.Numerics;
using System.Text;
using Chatwright.Import.Cells;
using Chatwright.Import.Sentences;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Finds the limits of a field in its description, as far as its type has them and every sample keeps to them.</summary>
internal static class FieldLimits
{
    public static void Apply(Member member, FieldDraft field, string text)
    {
        var kind = field.Type switch
        {
            "string" => Kinds.Text,
            "[string]" => Kinds.Text | Kinds.Array,
            ['[', ..] => Kinds.Array,
            _ => field.IsInteger ? Kinds.Integer : Kinds.None,
        };
        foreach (var limit in kind == Kinds.None ? [] : LimitText.Find(text, kind))
        {
            var isOfType = field.Type == "uint32" && limit is { Key: "min", Value: 0 } or { Key: "max", Value: uint.MaxValue };
            if (!isOfType && Holds(member.Value, limit.Key, limit.Value))
                field.Limits.Add(limit);
        }
    }

    /// <summary>Determines whether the samples keep to the limit; a limit that they break was misread.</summary>
    private static bool Holds(Slot slot, string key, long figure)
    {
        var values = (slot.Kinds & Kinds.Array) != 0 ? slot.Element?.Values ?? [] : slot.Values;
        return key switch
        {
            "maxItems" => slot.MaxItems <= figure,
            "maxBytes" => values.TrueForAll(value => Encoding.UTF8.GetByteCount(value) <= figure),
            "maxChars" => values.TrueForAll(value => value.Length <= figure),
            "min" => values.TrueForAll(value => !BigInteger.TryParse(value, CultureInfo.InvariantCulture, out var number) || number >= figure),
            _ => values.TrueForAll(value => !BigInteger.TryParse(value, CultureInfo.InvariantCulture, out var number) || number <= figure),
        };
    }
}
