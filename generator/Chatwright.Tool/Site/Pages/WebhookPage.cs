using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The page of a webhook.</summary>
internal static class WebhookPage
{
    public static Html Of(PageContext page, WebhookModel webhook)
    {
        var (names, space) = (webhook.Names, webhook.Home.Namespace);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var main = Html.Of($"""
            <p class="crumbs">{page.Link(SiteMap.Index, "Overview")} / {page.Link(SiteMap.Webhooks, "Webhooks")}</p>
            <h1>{names.Descriptor}</h1>
            <p class="route"><span class="method">webhook</span> <code>{webhook.Command}</code></p>
            <p class="tags">{Tag.Of(names.Reply is null ? "tells what happened" : "asks for a decision")}</p>
            <div class="split">
            <div class="text">
            {DocText.Of(webhook.Docs)}
            {Section.Of("signature", "Signature", CodeText.Block("C#", CodeText.CSharp(Signatures.Of(webhook))))}
            {Section.Of("body", "Body", Payload.Of(page, $"{space}.{names.Body}", isSent: false, "body", shown))}
            {Section.Of("reply", "Reply", Reply(page, webhook, shown))}
            {Service(page, webhook)}
            </div>
            {Examples(page, webhook)}
            </div>
            """);
        return Layout.Page(page, names.Descriptor, main);
    }

    private static Html Reply(PageContext page, WebhookModel webhook, HashSet<string> shown)
    {
        if (webhook.Names.Reply is not { } reply)
            return Html.Of($"<p>The webhook is acknowledged; the service does not obey a reply.</p>");
        var type = webhook.Types.OfType<ObjectModel>().FirstOrDefault(type => type.Name == reply);
        return Html.Of($"""
            <p>The service obeys the reply. A handler that does not override the method returns <code>{reply}.{webhook.Allow}</code>.</p>
            {(type?.Reply is { } model ? Codes(reply, model) : Html.Empty)}
            {Payload.Of(page, $"{webhook.Home.Namespace}.{reply}", isSent: true, "reply", shown)}
            """);
    }

    private static Html Codes(string reply, ReplyModel model) => Table.Of(
        "values",
        "The codes of the reply",
        ["Code", "In C#", "Effect"],
        model.Codes.Select(code => Html.Of($"""
            <tr><th scope="row"><code>{code.Code}</code>{Range(code)}</th>
            <td><code>{reply}.{code.Name}{(code.Allows ? "" : "(…)")}</code></td>
            <td>{Prose.Line(code.Docs.Summary)}</td></tr>

            """)));

    private static Html Range(ReplyCodeModel code) =>
        code.Range is { } range ? Html.Of($", <code>{range.ToString()}</code>") : Html.Empty;

    private static Html Service(PageContext page, WebhookModel webhook) => page.Content.ServiceOf(webhook) is { Webhooks: not null } service
        ? Html.Of($"<p>{page.Link(page.Map.Of(service) + "#webhooks", "How the service calls")}, and how its requests are verified.</p>")
        : Html.Empty;

    private static Html Examples(PageContext page, WebhookModel webhook) => webhook.Examples.Count == 0 ? Html.Empty : Html.Of($"""
        <div class="aside">
        {Section.Of("examples", "Examples", new Samples(page).Of(webhook))}</div>
        """);
}
