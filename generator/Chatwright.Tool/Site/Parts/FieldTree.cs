using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>
/// Members as a tree. A type that belongs to this page unfolds where it is met first, and is linked from then on. A shared type has a page of its
/// own.
/// </summary>
/// <param name="isSent"><c>true</c> for what a caller sends; <c>false</c> for what the service sends.</param>
/// <param name="shown">The full names of the types that the page shows already; the tree adds its own.</param>
internal sealed class FieldTree(PageContext page, bool isSent, HashSet<string> shown)
{
    /// <summary>Longer lists of values begin folded.</summary>
    private const int MaxOpenValues = 12;

    private readonly TypeText _types = new(page);

    /// <summary>The parts of a type, without its name.</summary>
    /// <param name="id">The beginning of the ids of its members.</param>
    public Html Of(TypeModel type, string id) => type switch
    {
        ObjectModel it => Object(it, id),
        UnionModel it => Union(it, id),
        ChoiceModel it => Choice(it),
        NumberEnumModel it => ValueTable.Of(it),
        TextEnumModel it => ValueTable.Of(it),
        _ => Html.Empty,
    };

    private Html Object(ObjectModel type, string id)
    {
        var members = type.Members.Where(member => !member.IsOfEnvelope).ToList();
        return members.Count == 0
            ? Html.Of($"""<p class="none">It has no members{(type.Envelope is null ? "" : " beside the envelope")}.</p>""")
            : Html.Of($"{Rules(type.Rules, members)}{List(members, id)}");
    }

    private static Html Rules(IEnumerable<PresenceRule> rules, IReadOnlyList<MemberModel> members) => Html.Join(
        rules.Select(rule => Html.Of($"""<p class="rule">{MemberFacts.Of(rule, members)}</p>""")));

    private Html List(IReadOnlyList<MemberModel> members, string id) => Html.Of($"""
        <ul class="fields">
        {members.Select(member => Item(member, members, id))}</ul>
        """);

    private Html Item(MemberModel member, IReadOnlyList<MemberModel> siblings, string id)
    {
        var own = $"{id}-{Slug.Of(member.WireName)}";
        var facts = Html.Join(MemberFacts.Of(member, siblings).Select(fact => Html.Of($"<li>{fact}</li>\n")));
        return Html.Of($"""
            <li class="field" id="{own}">
            <p class="field-head"><a class="field-name" href="#{own}"><code>{member.WireName}</code></a>
            <span class="field-type">{_types.Of(member.Shape)}</span> {MemberFacts.Presence(member, isSent)}{Tag.Deprecated(member.Docs)}</p>
            {Docs(member.Docs)}{(facts.IsEmpty ? facts : Html.Of($"""<ul class="facts">{facts}</ul>"""))}{Inner(member.Shape)}</li>

            """);
    }

    /// <summary>The type of a member, unfolded, if it belongs to this page and is met the first time.</summary>
    private Html Inner(Shape shape)
    {
        if (TypeParts.Named(shape) is not { } name || page.Map.OfType(name) is not null || page.Content.Find(name) is not { } type)
            return Html.Empty;
        return shown.Add(name) ? Unfolded(type, TypeText.IdOf(name)) : Html.Empty;
    }

    private Html Unfolded(TypeModel type, string id)
    {
        var isOpen = type is not (NumberEnumModel { Members.Count: > MaxOpenValues } or TextEnumModel { Members.Count: > MaxOpenValues });
        return Html.Of($"""
            <details class="inner" id="{id}"{(isOpen ? " open" : "")}>
            <summary><code>{type.Name}</code> {TypeKind.Of(type)}</summary>
            {Docs(type.Docs)}{Of(type, id)}
            </details>
            """);
    }

    private Html Union(UnionModel union, string id)
    {
        var members = union.Members.Where(member => !member.IsOfEnvelope).ToList();
        var cases = union.Cases.Select(@case => Case(union, @case, id));
        return Html.Of($"""
            {(members.Count == 0 ? Html.Empty : Html.Of($"<p>All cases have these members.</p>{Rules(union.Rules, members)}{List(members, id)}"))}
            <p>The member <code>{union.Discriminator.WireName}</code> tells the cases apart{Content(union)}.
            A case that is not in the list is read as <code>{union.Name}.Unknown</code>.</p>
            <ul class="cases">
            {cases}</ul>
            """);
    }

    private static Html Content(UnionModel union) =>
        union.Content is { } content ? Html.Of($"; those of a case are inside <code>{content.WireName}</code>") : Html.Empty;

    private Html Case(UnionModel union, CaseModel @case, string id)
    {
        var own = $"{id}-{Slug.Of(@case.Name)}";
        var values = Html.Join(@case.Values.Select(value => Html.Of($"<code>{value}</code>")), " or ");
        var members = @case.Members.ToList();
        return Html.Of($"""
            <li class="case" id="{own}">
            <p class="field-head"><a class="field-name" href="#{own}"><code>{union.Name}.{@case.Name}</code></a>
            <span class="field-type">{union.Discriminator.WireName} {values}</span>{Tag.Deprecated(@case.Docs)}</p>
            {Docs(@case.Docs)}{Implicit(@case)}{Rules(@case.Rules, members)}{(members.Count == 0 ? Html.Empty : List(members, own))}</li>

            """);
    }

    private static Html Implicit(CaseModel @case) => @case.Implicit is { } member
        ? Html.Of($"""<p class="hint">In C#, a value of <code>{member.Name}</code> alone is converted to this case.</p>""")
        : Html.Empty;

    private Html Choice(ChoiceModel choice) => Html.Of($"""
        <p>The kind of the JSON value tells which one it is.</p>
        <ul class="cases">
        {choice.Branches.Select(branch => Html.Of($"""
            <li class="case"><p class="field-head"><code class="field-name">{choice.Name}.{branch.Name}</code>
            <span class="field-type">{_types.Of(branch.Value.Shape)}</span></p>{Inner(branch.Value.Shape)}</li>

            """))}</ul>
        """);

    private static Html Docs(DocModel docs)
    {
        var reason = docs.Deprecated is { Length: > 0 } text ? Html.Of($"""<p class="hint">Deprecated: {Prose.Line(text)}</p>""") : Html.Empty;
        var summary = docs.Summary is null ? Html.Empty : Html.Of($"<p>{Prose.Line(docs.Summary)}</p>\n");
        return Html.Of($"{summary}{Prose.Blocks(docs.Remarks)}{reason}");
    }
}
