using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Conditions of <c>when</c>, <c>until</c> and <c>while</c> as C#.</summary>
internal static class ConditionText
{
    /// <summary>An expression that is true when the member has one of the values.</summary>
    public static string Holds(this ConditionModel condition, string owner)
    {
        var member = owner + condition.Name;
        return condition.Shape switch
        {
            ScalarShape { Kind: ScalarKind.Bool } => $"{member} is {string.Join(" or ", condition.Truths.Select(CSharp.Bool))}",
            ScalarShape { Kind: ScalarKind.Text } => $"{member} is {Texts(condition)}",
            NamedShape { Kind: NamedKind.TextEnum } => $"{member} is {{ Value: {Texts(condition)} }}",
            NamedShape => $"(long?){member} is {string.Join(" or ", condition.Values)}",
            _ => $"{member} is {string.Join(" or ", condition.Values)}",
        };
    }

    /// <summary>As a message says it, by wire values.</summary>
    public static string InWords(this ConditionModel condition) => $"{condition.WireName} is {string.Join(" or ", condition.Values)}";

    private static string Texts(ConditionModel condition) => string.Join(" or ", condition.Values.Select(CSharp.Literal));
}
