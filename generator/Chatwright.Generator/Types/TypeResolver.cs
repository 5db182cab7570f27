using System;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Types as written become types as they are used.</summary>
internal static class TypeResolver
{
    private static readonly ErrorType s_reported = new(Diagnostic: null);

    /// <param name="type">The type as written; null if it could not be read, which was reported.</param>
    /// <param name="scope">The scope in which the type is written.</param>
    public static ResolvedType Resolve(TypeExpr? type, Located<WireForm>? wire, TypeScope scope)
    {
        if (type is null)
            return s_reported;
        var resolved = ResolveShallow(type, scope);
        if (resolved.IsError || wire is not { } form)
            return resolved;
        if (Apply(form.Value, resolved.Shape) is { } shape)
            return resolved with { Shape = shape };
        var (word, description) = (Vocabulary.WireForms.WordFor(form.Value), Shapes.Describe(resolved.Shape));
        return scope.Error(Rules.WireDoesNotFit, form.At, word, description) with { Named = resolved.Named };
    }

    /// <summary>The shape in another wire form; null when that does not fit.</summary>
    public static Shape? Apply(WireForm wire, Shape shape) => shape switch
    {
        ListShape list => Apply(wire, list.Element) is { } element ? new ListShape(element) : null,
        MapShape map => Apply(wire, map.Value) is { } value ? new MapShape(value) : null,
        ScalarShape { Kind: ScalarKind.Bool } when wire == WireForm.Int => new ScalarShape(ScalarKind.Bool, WireForm.Int),
        ScalarShape { Kind: ScalarKind.Timestamp } when wire == WireForm.Millis => new ScalarShape(ScalarKind.Timestamp, WireForm.Millis),
        ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double } number
            when wire == WireForm.Text => number with { Wire = WireForm.Text },
        _ => null,
    };

    private static ResolvedType ResolveShallow(TypeExpr type, TypeScope scope)
    {
        var named = scope.Find(type.Innermost.Name);
        if (AliasChains.IsShallow(type, named))
            return Resolve(type, named, scope);
        return named is AliasType { IsShallow: false }
            ? s_reported
            : scope.Error(Rules.TypeTooDeep, type.At, AliasChains.MaxDepth.ToString(CultureInfo.InvariantCulture));
    }

    private static ResolvedType Resolve(TypeExpr type, DeclaredType? named, TypeScope scope) => type switch
    {
        ListTypeExpr list => Wrap(Resolve(list.Element, named, scope), shape => new ListShape(shape)),
        MapTypeExpr map => Wrap(Resolve(map.Value, named, scope), shape => new MapShape(shape)),
        _ => ScalarTypes.Find(type.Innermost.Name) ?? Resolve(type.Innermost, named, scope),
    };

    private static ResolvedType Wrap(ResolvedType inner, Func<Shape, Shape> wrap) => inner with
    {
        Shape = wrap(inner.Shape),
        Checks = inner.Checks.ConvertAll(check => check with { Depth = check.Depth + 1 }),
    };

    private static ResolvedType Resolve(NamedTypeExpr type, DeclaredType? named, TypeScope scope) => named switch
    {
        null when scope.IsIncomplete => s_reported,
        null => scope.Error(Rules.UnknownType, type.At, type.Name, ForeignWords.ForType(type.Name) ?? Suggestion.For(type.Name, scope.Names)),
        { IsUsable: false } => s_reported,
        AliasType { Target: { IsError: true } target } => new ErrorType(Diagnostic: null, target.Declared),
        AliasType alias => alias.Target with { Named = alias },
        _ => named.Use!,
    };
}
