using Chatwright.Generator.Values;

namespace Chatwright.Generator.Syntax;

/// <summary>The documentation of a declaration.</summary>
/// <param name="Deprecated">Null: not deprecated; empty: deprecated without a reason; otherwise the reason.</param>
internal readonly record struct DocDecl(string? Summary, string? Description, string? Notes, string? Deprecated, EquatableArray<string> Links)
{
    public static DocDecl None => default;
}
