using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

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
            || (Given(sibling, value, bound.Shape) ?? Default(sibling, bound.Shape)) is not { } text)
        {
            return false;
        }
        if (bound.Shape is ScalarShape { Kind: ScalarKind.Bool })
            return condition.Values.Any(literal => ConditionModel.IsTrue(literal.Value.Text) == ConditionModel.IsTrue(text));
        var own = CanonicalEnumValues.Of(scope, bound.Shape, text);
        return condition.Values.Any(literal => CanonicalEnumValues.Of(scope, bound.Shape, literal.Value) == own);
    }

    private static string? Given(FieldDecl field, ExampleObject value, Shape shape) =>
        ExampleKinds.Text(value.Members.FirstOrDefault(member => field.IsNamed(member.Name)).Value, shape);

    private string? Default(FieldDecl field, Shape shape)
    {
        if (field.Default is not { } value)
            return null;
        if (scope.Values(shape) is not { } type)
            return value.Values.Count > 0 ? CanonicalEnumValues.Of(scope, shape, value.Values[0].Value) : null;
        var literals = value.Values.Select(name => type.Members.FirstOrDefault(member => member.Name.Value == name.Value.Written)?.Value.Value).ToList();
        return literals is [{ } only] ? only.Text : Flags(literals).ToString(CultureInfo.InvariantCulture);
    }

    private static long Flags(IEnumerable<Literal?> literals) =>
        literals.Aggregate(0L, (all, literal) => literal is { } it && it.TryGetInt64(out var bits) ? all | bits : all);
}
