using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Defaults: a literal for a scalar, member names for an enum or flags.</summary>
internal sealed class DefaultBinder(TypeScope scope, DiagnosticBag diagnostics)
{
    /// <summary>Null, and a finding, when the default cannot be.</summary>
    public DefaultModel? Bind(FieldDecl field, DefaultDecl value, Shape shape, Usage usage)
    {
        var at = value.At;
        if (field.IsRequired)
            diagnostics.Add(Rules.DefaultAndRequired, at, field.WireName.Value);
        if (usage.InResponse)
            diagnostics.Add(Rules.DefaultInResponse, at, field.WireName.Value);
        if (shape is NamedShape { Kind: NamedKind.Flags or NamedKind.NumberEnum or NamedKind.TextEnum } named)
            return Members(value, named);
        if (!value.IsList && shape is ScalarShape scalar && Fits(value.Values[0].Value, scalar))
            return new LiteralDefault(Text(value.Values[0].Value, scalar));
        var written = string.Join(", ", value.Values.Select(item => item.Value.Written));
        diagnostics.Add(Rules.DefaultDoesNotFit, at, written, ShapeBinder.Describe(shape), "");
        return null;
    }

    private MembersDefault? Members(DefaultDecl value, NamedShape shape)
    {
        var type = scope.FindFullName(shape.FullName)!.Declaration;
        var declared = (ValuesBody)type.Body;
        var names = new List<string>();
        foreach (var item in value.Values)
        {
            var member = declared.Members.FirstOrDefault(member => member.Name.Value == item.Value.Written);
            if (member is null && !declared.IsIncomplete)
                ReportUnknown(item, shape, declared);
            else if (member is not null && EnumNames.Find(type, member) is { } name)
                names.Add(name);
            else
                diagnostics.Refuse(); // said at the declaration
        }
        if (shape.Kind != NamedKind.Flags && value.Values.Count != 1)
            diagnostics.Add(Rules.DefaultDoesNotFit, value.At, "a list", ShapeBinder.Describe(shape), "");
        return shape.Kind == NamedKind.Flags || names.Count == 1 ? new MembersDefault(shape.FullName, names.ToEquatableArray()) : null;
    }

    private void ReportUnknown(Located<Literal> item, NamedShape shape, ValuesBody declared) =>
        diagnostics.Add(
            Rules.DefaultDoesNotFit, item.At, item.Value.Written, ShapeBinder.Describe(shape),
            Suggestion.For(item.Value.Written, declared.Members.Select(member => member.Name.Value)));

    private static string Text(Literal value, ScalarShape scalar) => scalar.Kind == ScalarKind.Text ? value.Written : value.Text;

    private static bool Fits(Literal value, ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Text => true,
        ScalarKind.Bool => value.Kind == LiteralKind.Bool,
        ScalarKind.Double => value.Kind is LiteralKind.Integer or LiteralKind.Number && ExactNumber.Parse(value.Text) is { IsInDoubleRange: true },
        _ => value.Kind == LiteralKind.Integer && Integers.Fit(value.Text, scalar.Kind),
    };
}
