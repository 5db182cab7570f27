using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Content;

/// <summary>The types that a type mentions.</summary>
internal static class TypeParts
{
    /// <summary>The full names of the declared types among the members of a type.</summary>
    public static IEnumerable<string> Mentioned(TypeModel type) => Members(type).Select(member => Named(member.Shape)).OfType<string>();

    /// <summary>The full name of the declared type inside lists and maps; null for scalars.</summary>
    public static string? Named(Shape shape) => shape is NamedShape named ? named.FullName : shape.Items is { } items ? Named(items) : null;

    /// <summary>All members, those of cases and branches included.</summary>
    public static IEnumerable<MemberModel> Members(TypeModel type) => type switch
    {
        ObjectModel it => it.Members,
        UnionModel it => it.Members.Concat(it.Cases.SelectMany(@case => @case.Members)),
        ChoiceModel it => it.Branches.Select(branch => branch.Value),
        _ => [],
    };
}
