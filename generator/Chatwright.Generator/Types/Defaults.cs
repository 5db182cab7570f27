using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Defaults: a literal for a scalar, names of members for an enum or flags.</summary>
internal static class Defaults
{
    /// <summary>Null when the default does not fit the type.</summary>
    public static DefaultValue? Resolve(DefaultDecl value, ResolvedType type)
    {
        if (Values(type) is { } values)
            return Resolve(value, values);
        return !value.IsList && type.Shape is ScalarShape scalar && Fits(value.Values[0].Value, scalar)
            ? new DefaultValue(Text(value.Values[0].Value, scalar), [], IsComplete: true)
            : null;
    }

    /// <summary>Reports a default that does not fit its member.</summary>
    public static void Check(Member member, DiagnosticBag diagnostics)
    {
        if (member.Declaration.Default is not { } value)
            return;
        if (member.IsRequired)
            diagnostics.Add(Rules.DefaultAndRequired, value.At, member.WireName);
        var description = Shapes.Describe(member.Type.Shape);
        if (Values(member.Type) is { } values)
            Check(value, values, description, diagnostics);
        else if (member.Default is null)
            diagnostics.Add(Rules.DefaultDoesNotFit, value.At, Written(value), description, "");
    }

    private static string Written(DefaultDecl value) => value.IsList
        ? $"'[{string.Join(", ", value.Values.Select(item => item.Value.Written))}]'"
        : value.Values[0].Value.InWords;

    private static ValuesType? Values(ResolvedType type) => type.Shape is NamedShape ? type.Declared as ValuesType : null;

    private static DefaultValue? Resolve(DefaultDecl value, ValuesType type)
    {
        var members = value.Values.Select(item => Find(type, item)).ToList();
        var names = members.Select(member => member?.Name).OfType<string>().ToEquatableArray();
        if (!type.IsFlags && names.Count != 1)
            return null;
        var text = members is [{ } only] ? only.Value.Text : Bits(members).ToString(CultureInfo.InvariantCulture);
        return new DefaultValue(text, names, names.Count == members.Count);
    }

    /// <summary>A range has no value that a request could send.</summary>
    private static EnumMember? Find(ValuesType type, Located<Literal> name) =>
        type.Find(name.Value.Written) is { IsRange: false } member ? member : null;

    private static long Bits(IEnumerable<EnumMember?> members) =>
        members.Aggregate(0L, (all, member) => member is { } it && it.Value.TryGetInt64(out var bits) ? all | bits : all);

    private static void Check(DefaultDecl value, ValuesType type, string description, DiagnosticBag diagnostics)
    {
        foreach (var item in value.Values)
        {
            if (Find(type, item) is not null || type.IsIncomplete)
                continue;
            var names = type.WithValue.Select(member => member.Declaration.Name.Value);
            var suggestion = Suggestion.For(item.Value.Written, names);
            diagnostics.Add(Rules.DefaultDoesNotFit, item.At, item.Value.InWords, description, suggestion);
        }
        if (!type.IsFlags && value.Values.Count != 1)
            diagnostics.Add(Rules.DefaultDoesNotFit, value.At, Written(value), description, "");
    }

    private static string Text(Literal value, ScalarShape scalar) => scalar.Kind == ScalarKind.Text ? value.Written : value.Text;

    private static bool Fits(Literal value, ScalarShape scalar) => scalar.Kind switch
    {
        ScalarKind.Text => true,
        ScalarKind.Bool => value.Kind == LiteralKind.Bool,
        ScalarKind.Double => value.Kind is LiteralKind.Integer or LiteralKind.Number && ExactNumber.Parse(value.Text) is { IsInDoubleRange: true },
        _ => value.Kind == LiteralKind.Integer && Integers.Fit(value.Text, scalar.Kind),
    };
}
