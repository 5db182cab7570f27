using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>Reports diagnostics of the values of enums, flags and cases.</summary>
internal static class ValueChecks
{
    public static void Check(string type, ValuesBody body, DiagnosticBag diagnostics)
    {
        var members = body.Members;
        var areTexts = AreTexts(type, members.Select(member => (member.Name.Value, RangeChecks.Values(member))), diagnostics);
        RangeChecks.Check(members, areTexts, diagnostics);
        if (body is not FlagsBody)
            return;
        if (areTexts)
            diagnostics.Add(Rules.NotAnInteger, members[0].Value.At, "flags", "integers of 64 bits", members[0].Value.Value.InWords);
        CheckAliasBits(members, diagnostics);
    }

    /// <summary>Reports values that mix integers and texts, or stand twice. True when they are texts.</summary>
    public static bool AreTexts(string owner, IEnumerable<(string Name, EquatableArray<Located<Literal>> Values)> entries, DiagnosticBag diagnostics)
    {
        bool? isText = null;
        var seen = new Dictionary<string, string>();
        foreach (var (name, values) in entries)
        {
            foreach (var value in values)
            {
                var isThisText = value.Value.Kind == LiteralKind.Text;
                isText ??= isThisText;
                if (isThisText != isText)
                    diagnostics.Add(Rules.MixedValues, value.At, owner, value.Value.InWords);
                else if (!isThisText && !value.Value.TryGetInt64(out _))
                    diagnostics.Add(Rules.NotAnInteger, value.At, owner, "integers of 64 bits or texts", value.Value.InWords);
                else if (seen.TryGetValue(value.Value.Text, out var other))
                    diagnostics.Add(Rules.DuplicateValue, value.At, value.Value.Text, other);
                else
                    seen.Add(value.Value.Text, name);
            }
        }
        return isText == true;
    }

    /// <summary>The bits of an alias are replaced by those of its member, so they must have no other meaning.</summary>
    private static void CheckAliasBits(EquatableArray<EnumMemberDecl> members, DiagnosticBag diagnostics)
    {
        var taken = members.Select(member => Bits(member.Value)).ToList();
        foreach (var alias in members.SelectMany(member => member.Aliases).Where(alias => EnumNames.IsOfKind(alias.Value, isText: false)))
        {
            var bits = Bits(alias);
            // One that equals another value was reported as that.
            if (!taken.Contains(bits) && (bits == 0 || taken.Any(other => (other & bits) != 0)))
                diagnostics.Add(Rules.AliasSharesBits, alias.At, alias.Value.Text);
            taken.Add(bits);
        }
    }

    private static long Bits(Located<Literal> value) => value.Value.TryGetInt64(out var bits) ? bits : 0;
}
