using Chatwright.Generator.Model;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The kinds of types in words.</summary>
internal static class TypeKind
{
    public static string Of(TypeModel type) => type switch
    {
        ObjectModel => "object",
        UnionModel union => $"one of {PlainText.Count(union.Cases.Count, "case")}",
        ChoiceModel choice => $"one of {PlainText.Count(choice.Branches.Count, "kind")} of JSON",
        NumberEnumModel { IsFlags: true } flags => PlainText.Count(flags.Members.Count, "flag"),
        NumberEnumModel numbers => PlainText.Count(numbers.Members.Count, "value"),
        TextEnumModel texts => PlainText.Count(texts.Members.Count, "value"),
        _ => "type",
    };
}
