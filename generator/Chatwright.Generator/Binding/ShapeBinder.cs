using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>A type as written, resolved: its shape and the limits that come with the names in it.</summary>
internal sealed record BoundType(Shape Shape, EquatableArray<CheckModel> Checks, bool IsSensitive);

internal sealed class ShapeBinder(TypeScope scope, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, BoundType> s_scalars =
        Vocabulary.Scalars.All.ToDictionary(word => word, word => new BoundType(new ScalarShape(Vocabulary.Scalars.Find(word)!.Value), [], IsSensitive: false));

    /// <summary>Null, and a finding, when the type does not resolve.</summary>
    public BoundType? Bind(TypeExpr? type, Located<WireForm>? wire)
    {
        if (type is null || !IsShallow(type) || Resolve(type, 0) is not { } bound)
            return null;
        if (wire is not { } form)
            return bound;
        if (Apply(form.Value, bound.Shape) is { } shape)
            return bound with { Shape = shape };
        diagnostics.Add(Rules.WireDoesNotFit, form.At, Vocabulary.WireForms.WordFor(form.Value), Describe(bound.Shape));
        return null;
    }

    /// <summary>The shape in the words of the language.</summary>
    public static string Describe(Shape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => "bool as 0 or 1",
        ScalarShape scalar => Vocabulary.Scalars.WordFor(scalar.Kind),
        ListShape => "a list",
        MapShape => "a map",
        NamedShape { Kind: NamedKind.Flags } => "flags",
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.TextEnum } => "an enum",
        NamedShape { Kind: NamedKind.Union } => "a union",
        NamedShape { Kind: NamedKind.Choice } => "a choice",
        _ => "an object",
    };

    /// <summary>The shape below all lists and maps.</summary>
    public static Shape Innermost(Shape shape) => shape switch
    {
        ListShape list => Innermost(list.Element),
        MapShape map => Innermost(map.Value),
        _ => shape,
    };

    public static int Depth(Shape shape) => shape switch
    {
        ListShape list => 1 + Depth(list.Element),
        MapShape map => 1 + Depth(map.Value),
        _ => 0,
    };

    private bool IsShallow(TypeExpr type)
    {
        if (scope.Aliases.IsShallow(type))
            return true;
        if (scope.Find(type.Innermost.Name) is { } entry && AliasChains.Target(entry) is { } alias && !scope.Aliases.IsShallow(alias, entry))
            diagnostics.Refuse(); // said at the declaration
        else
            diagnostics.Add(Rules.TypeTooDeep, type.At, AliasChains.MaxDepth.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    /// <param name="from">The declaration that the type stands in; null for what the file itself says.</param>
    private BoundType? Resolve(TypeExpr type, int depth, TypeEntry? from = null) => type switch
    {
        ListTypeExpr list => Wrap(Resolve(list.Element, depth + 1, from), shape => new ListShape(shape)),
        MapTypeExpr map => Wrap(Resolve(map.Value, depth + 1, from), shape => new MapShape(shape)),
        NamedTypeExpr name => Resolve(name, depth, from),
        _ => null,
    };

    private static BoundType? Wrap(BoundType? inner, System.Func<Shape, Shape> wrap) =>
        inner is null ? null : inner with { Shape = wrap(inner.Shape) };

    private BoundType? Resolve(NamedTypeExpr type, int depth, TypeEntry? from)
    {
        if (s_scalars.TryGetValue(type.Name, out var scalar))
            return scalar;
        var entry = scope.Find(type.Name, from);
        if (entry is null && from is null && !scope.IsIncomplete)
            diagnostics.Add(Rules.UnknownType, type.At, type.Name, Suggestion.For(type.Name, scope.Names));
        else if (entry is not { IsUsable: true })
            diagnostics.Refuse(); // said at the declaration
        else if (entry.Bound is { } bound)
            return bound;
        else
            return ResolveAlias((AliasBody)entry.Declaration.Body, depth, entry);
        return null;
    }

    private BoundType? ResolveAlias(AliasBody alias, int depth, TypeEntry entry)
    {
        if (Resolve(alias.Type!, depth, entry) is not { } bound)
            return null;
        var shape = alias.Wire is { } wire ? Apply(wire.Value, bound.Shape) ?? bound.Shape : bound.Shape;
        return new BoundType(shape, ConstraintBinder.Join(bound.Checks, alias.Constraints, shape, depth), bound.IsSensitive || entry.Declaration.Sensitive);
    }

    private static Shape? Apply(WireForm wire, Shape shape) => shape switch
    {
        ListShape list => Apply(wire, list.Element) is { } element ? new ListShape(element) : null,
        MapShape map => Apply(wire, map.Value) is { } value ? new MapShape(value) : null,
        ScalarShape { Kind: ScalarKind.Bool } when wire == WireForm.Int => new ScalarShape(ScalarKind.Bool, WireForm.Int),
        ScalarShape { Kind: ScalarKind.Timestamp } when wire == WireForm.Millis => new ScalarShape(ScalarKind.Timestamp, WireForm.Millis),
        ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double } number
            when wire == WireForm.Text => number with { Wire = WireForm.Text },
        _ => null,
    };
}
