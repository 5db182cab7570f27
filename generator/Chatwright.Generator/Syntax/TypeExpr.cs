using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Syntax;

/// <summary>A type as written: <c>int64</c>, <c>Conversation</c>, <c>[T]</c>, <c>{string: T}</c>. Names are not resolved yet.</summary>
internal abstract record TypeExpr(TextRange At)
{
    /// <summary>The one name at the bottom of lists and maps.</summary>
    public abstract NamedTypeExpr Innermost { get; }
}

internal sealed record NamedTypeExpr(TextRange At, string Name) : TypeExpr(At)
{
    public override NamedTypeExpr Innermost => this;
}

internal sealed record ListTypeExpr(TextRange At, TypeExpr Element) : TypeExpr(At)
{
    public override NamedTypeExpr Innermost => Element.Innermost;
}

internal sealed record MapTypeExpr(TextRange At, TypeExpr Value) : TypeExpr(At)
{
    public override NamedTypeExpr Innermost => Value.Innermost;
}
