using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>Fields as declared become members with types.</summary>
internal static class MemberResolver
{
    /// <param name="name">The C# name; null if it has none, or none yet.</param>
    public static Member Resolve(FieldDecl field, TypeScope scope, string? name = null)
    {
        var type = TypeResolver.Resolve(field.Type, field.Wire, scope);
        var checks = type.IsError ? [] : ConstraintBinder.Join(type.Checks, field.Constraints, type.Shape, 0);
        return new Member(field, type, checks) { Name = name, Default = field.Default is { } value ? Defaults.Resolve(value, type) : null };
    }
}
