using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Conditions of <c>when</c>, <c>until</c>, <c>while</c> and <c>ok</c> as C#.</summary>
internal static class ConditionText
{
    /// <summary>An expression that is true when the member has one of the values.</summary>
    public static string Holds(this ConditionModel condition, string owner) => $"{condition.Subject(owner)} is {condition.Pattern()}";

    /// <summary>An expression that is true when the member has none of the values.</summary>
    /// <param name="mayBeNull"><c>true</c> if the member can be null, for which the expression is false; otherwise, <c>false</c>.</param>
    public static string Fails(this ConditionModel condition, string owner, bool mayBeNull)
    {
        var pattern = condition.Pattern();
        var isList = mayBeNull || pattern.Contains(" or ");
        return $"{condition.Subject(owner)} is not {(isList ? $"({(mayBeNull ? "null or " : "")}{pattern})" : pattern)}";
    }

    /// <summary>As a message says it, by wire values. Those of a sensitive member are not told: the message says that they hold.</summary>
    public static string InWords(this ConditionModel condition) =>
        $"{condition.WireName} is {(condition.IsSecret ? "***" : string.Join(" or ", condition.Values))}";

    private static string Subject(this ConditionModel condition, string owner) =>
        (condition.Shape is NamedShape { Kind: not NamedKind.TextEnum } ? "(long?)" : "") + owner + condition.Name;

    private static string Pattern(this ConditionModel condition) => condition.Shape switch
    {
        ScalarShape { Kind: ScalarKind.Bool } => string.Join(" or ", condition.Truths.Select(CSharp.Bool)),
        ScalarShape { Kind: ScalarKind.Text } => Texts(condition),
        NamedShape { Kind: NamedKind.TextEnum } => $"{{ Value: {Texts(condition)} }}",
        _ => string.Join(" or ", condition.Values),
    };

    private static string Texts(ConditionModel condition) => string.Join(" or ", condition.Values.Select(CSharp.Literal));
}
