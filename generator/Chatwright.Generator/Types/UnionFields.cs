using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The members of cases that stand beside the discriminator.</summary>
internal static class UnionFields
{
    /// <summary>
    /// The cases of a union are read in one pass, so members that share a wire name must share a type; of those that do not the first stays.
    /// </summary>
    public static EquatableArray<UnionCase> WithoutDiffering(EquatableArray<UnionCase> cases, DiagnosticBag diagnostics)
    {
        var shapes = new Dictionary<string, (Shape Shape, string Case)>();
        return cases.ConvertAll(Alike);

        UnionCase Alike(UnionCase @case) => @case.IsUsable
            ? @case with { Fields = @case.Fields.ConvertAll(field => AlikeField(@case, field)) }
            : @case;

        Member AlikeField(UnionCase @case, Member field)
        {
            if (field.IsError)
                return field;
            if (!shapes.TryGetValue(field.WireName, out var first))
                shapes.Add(field.WireName, first = (field.Type.Shape, @case.Declaration.Name.Value));
            if (first.Shape == field.Type.Shape)
                return field;
            diagnostics.Add(Rules.FieldsDiffer, field.Declaration.WireName.At, field.WireName, first.Case);
            return field with { Name = null, IsLeftOut = true };
        }
    }

    /// <summary>Reports names that are those of one member in one case, and of another member in another: one pass cannot tell them apart.</summary>
    public static void CheckNames(EquatableArray<UnionCase> cases, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, (string Member, UnionCase Case)>();
        foreach (var @case in cases.Where(@case => @case.IsUsable))
        {
            foreach (var field in @case.Fields.Where(field => !field.IsError))
            {
                foreach (var name in field.Aliases.Prepend(field.Declaration.WireName))
                {
                    if (!owners.TryGetValue(name.Value, out var owner))
                        owners.Add(name.Value, (field.WireName, @case));
                    else if (owner.Member != field.WireName && !ReferenceEquals(owner.Case, @case))
                        diagnostics.Add(Rules.DuplicateWireName, name.At, name.Value, owner.Member);
                }
            }
        }
    }
}
