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
}
