using System.Globalization;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The kinds of types in words.</summary>
internal static class TypeKind
{
    public static string Of(TypeModel type) => type switch
    {
        ObjectModel => "object",
        UnionModel union => $"one of {Count(union.Cases.Count, "case")}",
        ChoiceModel choice => $"one of {Count(choice.Branches.Count, "kind")} of JSON",
        NumberEnumModel { IsFlags: true } flags => Count(flags.Members.Count, "flag"),
        NumberEnumModel numbers => Count(numbers.Members.Count, "value"),
        TextEnumModel texts => Count(texts.Members.Count, "value"),
        _ => "type",
    };

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
