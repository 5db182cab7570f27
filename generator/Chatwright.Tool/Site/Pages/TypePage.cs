using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The page of a shared type.</summary>
internal static class TypePage
{
    public static Html Of(PageContext page, SharedType type)
    {
        var model = type.Model;
        var shown = new HashSet<string>([type.FullName], StringComparer.Ordinal);
        var main = Html.Of($"""
            <p class="crumbs">{page.Link(SiteMap.Index, "Overview")} / {page.Link(SiteMap.Types, "Shared types")}</p>
            <h1>{model.Name}</h1>
            <p class="route"><span class="method">type</span> <code>{type.FullName}</code></p>
            <p class="tags">{Tag.Of(TypeKind.Of(model))}</p>
            {DocText.Of(model.Docs)}
            {Section.Of("definition", Title(model), new FieldTree(page, page.Content.Uses.IsSent(type.FullName), shown).Of(model, "member"))}
            {Section.Of("uses", "Where it is used", Uses(page, type.FullName))}
            """);
        return Layout.Page(page, model.Name, main);
    }

    private static string Title(TypeModel type) => type switch
    {
        UnionModel => "Cases",
        ChoiceModel => "Kinds",
        NumberEnumModel or TextEnumModel => "Values",
        _ => "Members",
    };

    private static Html Uses(PageContext page, string fullName)
    {
        var uses = page.Content.Uses;
        Html[] lists =
        [
            List("Endpoints", uses.Endpoints(fullName).Select(endpoint =>
                Html.Of($"{page.Link(page.Map.Of(endpoint), $"{endpoint.Group.Name}.{endpoint.Name}")} <code>{endpoint.Path}</code>"))),
            List("Webhooks", uses.Webhooks(fullName).Select(webhook => Html.Of($"{page.Link(webhook)} <code>{webhook.Command}</code>"))),
            List("Shared types", uses.Types(fullName).Select(page.Link)),
        ];
        return lists.All(list => list.IsEmpty) ? Html.Of($"<p>No endpoint and no webhook mentions it.</p>") : Html.Join(lists, "\n");
    }

    private static Html List(string title, IEnumerable<Html> items)
    {
        var all = items.Select(item => Html.Of($"<li>{item}</li>\n")).ToList();
        return all.Count == 0 ? Html.Empty : Html.Of($"<h3>{title}</h3>\n<ul>\n{all}</ul>");
    }
}
