using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>
/// Determines whether conditions hold in an example, as the client would: by the values that the members have after defaults.
/// </summary>
internal static class ExampleConditions
{
    /// <param name="members">The members of the value.</param>
    public static bool Hold(IEnumerable<ConditionDecl> conditions, ExampleObject value, IReadOnlyCollection<Member> members) =>
        conditions.All(condition => Holds(condition, value, members));

    private static bool Holds(ConditionDecl condition, ExampleObject value, IReadOnlyCollection<Member> members)
    {
        // An invalid condition is reported at its place.
        if (Member.Find(members, condition.Member.Value) is not { Type: { IsError: false } type } sibling
            || (Given(sibling, value) ?? sibling.Default?.Text) is not { } text)
        {
            return false;
        }
        if (type.Shape is ScalarShape { Kind: ScalarKind.Bool })
            return condition.Values.Any(literal => ConditionModel.IsTrue(literal.Value.Text) == ConditionModel.IsTrue(text));
        var own = ConditionResolver.Canonical(type, text);
        return condition.Values.Any(literal => ConditionResolver.Canonical(type, literal.Value) == own);
    }

    private static string? Given(Member member, ExampleObject value) =>
        ExampleKinds.Text(value.Members.FirstOrDefault(given => member.Declaration.IsNamed(given.Name)).Value, member.Type.Shape);
}
