using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>Fields as declared become members with types. They have no names yet.</summary>
internal static class MemberResolver
{
    public static Member Resolve(FieldDecl field, TypeScope scope)
    {
        var type = TypeResolver.Resolve(field.Type, field.Wire, scope);
        var checks = type.IsError ? [] : ConstraintBinder.Join(type.Checks, field.Constraints, type.Shape, 0);
        return new Member(field, type, checks) { Default = field.Default is { } value ? Defaults.Resolve(value, type) : null };
    }
}
