using Chatwright.Generator.Model;

namespace Chatwright.Generator.Syntax;

/// <summary>What a declaration says to people.</summary>
/// <param name="Deprecated">Null: not deprecated; empty: deprecated without a word; else the reason.</param>
internal readonly record struct DocDecl(string? Summary, string? Description, string? Notes, string? Deprecated, EquatableArray<string> Links)
{
    public static DocDecl None => default;
}
