using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Syntax.Examples;

namespace Chatwright.Generator.Binding;

/// <summary>Whether conditions hold in what an example sends, as the client's own check would find: by the values that its members come to have.</summary>
internal sealed class ExampleConditions(TypeScope scope, ShapeBinder shapes)
{
    /// <param name="fields">The members of the value.</param>
    public bool Hold(IEnumerable<ConditionDecl> conditions, ExampleObject value, IReadOnlyCollection<FieldDecl> fields) =>
        conditions.All(condition => Holds(condition, value, fields));

    private bool Holds(ConditionDecl condition, ExampleObject value, IReadOnlyCollection<FieldDecl> fields)
    {
        // What is wrong with the condition itself is reported where it stands.
        if (fields.FirstOrDefault(field => field.WireName.Value == condition.Member.Value) is not { } sibling
            || shapes.Bind(sibling.Type, sibling.Wire) is not { } bound
            || (Given(sibling, bound.Shape, value) ?? Default(sibling)) is not { } text)
        {
            return false;
        }
        return bound.Shape is ScalarShape { Kind: ScalarKind.Bool }
            ? condition.Values.Any(literal => ConditionModel.IsTrue(literal.Value.Text) == ConditionModel.IsTrue(text))
            : condition.Values.Any(literal => literal.Value.Text == text);
    }

    /// <summary>The value's text; another wire value of an enum's member counts as the member's own.</summary>
    private string? Given(FieldDecl field, Shape shape, ExampleObject value)
    {
        var text = ExampleKinds.Text(value.Members.FirstOrDefault(member => field.IsNamed(member.Name))?.Value);
        var members = scope.EnumMembers(field);
        if (shape is NamedShape { Kind: NamedKind.Flags } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits))
            return Own(members, bits).ToString(CultureInfo.InvariantCulture);
        return members.FirstOrDefault(member => member.Aliases.Any(alias => alias.Value.Text == text))?.Value.Value.Text
            ?? (text == "-0" ? "0" : text);
    }

    /// <summary>Bits with those of each alias that is whole given up for its member's.</summary>
    private static long Own(EquatableArray<EnumMemberDecl> members, long bits)
    {
        foreach (var (member, alias) in members.SelectMany(member => member.Aliases.Select(alias => (member, alias))))
        {
            if (alias.Value.TryGetInt64(out var other) && member.Value.Value.TryGetInt64(out var own) && (bits & other) == other)
                bits = (bits & ~other) | own;
        }
        return bits;
    }

    private string? Default(FieldDecl field)
    {
        if (field.Default is not { } value)
            return null;
        var members = scope.EnumMembers(field);
        if (members.Count == 0)
            return value.Values[0].Value.Text;
        var literals = value.Values.Select(name => members.FirstOrDefault(member => member.Name.Value == name.Value.Text)?.Value.Value).ToList();
        return literals is [{ } only] ? only.Text : Flags(literals).ToString(CultureInfo.InvariantCulture);
    }

    private static long Flags(IEnumerable<Literal?> literals) =>
        literals.Aggregate(0L, (all, literal) => literal is { } it && it.TryGetInt64(out var bits) ? all | bits : all);
}
