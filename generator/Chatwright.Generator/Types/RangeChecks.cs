using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Reports ranges of an enum that hold the values of other members.</summary>
internal static class RangeChecks
{
    public static void Check(EquatableArray<EnumMemberDecl> members, bool areTexts, DiagnosticBag diagnostics)
    {
        if (members.All(member => member.Range is null))
            return;
        var (ranges, values) = (new List<(string Name, CodeRange Range)>(), new List<(string Name, long Value)>());
        foreach (var member in members)
        {
            if (member.Range is { } own && areTexts)
                diagnostics.Add(Rules.KeyDoesNotApply, own.At, RangeParser.Key, "an enum of integers");
            else if (member.Range is { } range && Taker(range.Value) is { } taker)
                diagnostics.Add(Rules.DuplicateValue, range.At, range.Value.ToString(), taker);
            else if (member.Range is { } free)
                ranges.Add((member.Name.Value, free.Value));
            foreach (var value in Values(member))
                CheckValue(member, value);
        }

        string? Taker(CodeRange range) => ranges.Where(other => other.Range.Overlaps(range)).Select(other => other.Name)
            .Concat(values.Where(other => range.Has(other.Value)).Select(other => other.Name))
            .FirstOrDefault();

        void CheckValue(EnumMemberDecl member, Located<Literal> value)
        {
            if (!value.Value.TryGetInt64(out var number))
                return;
            // The value that is written may stand in the member's own range; an alias there would be two things.
            var isOwn = value.At == member.Value.At;
            foreach (var (name, _) in ranges.Where(other => other.Range.Has(number) && !(isOwn && other.Name == member.Name.Value)))
                diagnostics.Add(Rules.DuplicateValue, value.At, value.Value.Text, name);
            values.Add((member.Name.Value, number));
        }
    }

    /// <summary>The single values that a member is written as and read from.</summary>
    public static EquatableArray<Located<Literal>> Values(EnumMemberDecl member) =>
        member.IsRange ? member.Aliases : [member.Value, .. member.Aliases];
}
