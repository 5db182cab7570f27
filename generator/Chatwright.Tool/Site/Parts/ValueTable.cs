using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The values of enums and flags.</summary>
internal static class ValueTable
{
    private static readonly string[] s_columns = ["In JSON", "In C#", "Meaning"];

    public static Html Of(NumberEnumModel type) => Table.Of(
        "values",
        type.IsFlags ? "The flags, which are added up" : "The values; others are kept as they are",
        s_columns,
        type.Members.Select(member => Row(member, Range(type, member)))
            .Concat((type.Ranges?.Members ?? []).Where(range => range.Value is null).Select(range => Row(type, range))));

    public static Html Of(TextEnumModel type) =>
        Table.Of("values", "The values; others are kept as they are", s_columns, type.Members.Select(member => Row(member, null)));

    private static Html Row(EnumMemberModel member, string? range)
    {
        var values = member.Aliases.Prepend(member.Value).Append(range).OfType<string>();
        return Row(Html.Join(values.Select(value => Html.Of($"<code>{value}</code>")), ", "), member.Name, member.Docs);
    }

    private static Html Row(NumberEnumModel type, EnumRangeModel range) =>
        Row(Html.Of($"<code>{range.Range.ToString()}</code>"), $"{type.Ranges!.Name}.{range.Name}(value)", range.Docs);

    private static Html Row(Html values, string name, DocModel docs)
    {
        var meaning = Html.Join([Prose.Line(docs.Summary), Prose.Line(docs.Remarks), Prose.Line(docs.Deprecated)], " ");
        return Html.Of($"""
            <tr><th scope="row">{values}</th>
            <td><code>{name}</code>{Tag.Deprecated(docs)}</td>
            <td>{meaning}</td></tr>

            """);
    }

    private static string? Range(NumberEnumModel type, EnumMemberModel member) =>
        type.Ranges?.Members.FirstOrDefault(range => range.Name == member.Name)?.Range.ToString();
}
