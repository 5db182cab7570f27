using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Site.Parts;

namespace Chatwright.Tool.Site.Pages;

/// <summary>The page of a service: the facts that hold for all its endpoints and webhooks.</summary>
internal static class ServicePage
{
    public static Html Of(PageContext page, ServiceModel service)
    {
        var title = $"{service.Home.Service} in general";
        var main = Html.Of($"""
            <p class="crumbs">{page.Link(SiteMap.Index, "Overview")}</p>
            <h1>{title}</h1>
            {DocText.Of(service.Docs)}
            {Section.Of("client", "The client", Client(service))}
            {(service.Regions.Count > 0 ? Section.Of("hosts", "Hosts", Regions(service)) : Html.Empty)}
            {Section.Of("requests", "Requests", Requests(service))}
            {Section.Of("envelope", "Envelope", Envelope(service.Envelope))}
            {Section.Of("limits", "Limits", Limits(service))}
            {(service.Webhooks is { } webhooks ? Section.Of("webhooks", "Webhooks", Webhooks(page, service, webhooks)) : Html.Empty)}
            """);
        return Layout.Page(page, title, main);
    }

    private static Html Client(ServiceModel service)
    {
        var names = service.Home.Names;
        var host = service.HostExample ?? "new ApiHost(\"https://example.com\")";
        var credential = service.Signing == SigningScheme.UserSig ? ",\n    new UserSigCredential(1400000000, key, \"administrator\")" : "";
        var code = $"using var client = new {names.Client}(\n    {host}{credential});";
        return Html.Of($"""
            <p>The examples of this site call the methods of a client:</p>
            {CodeText.Block("C#", CodeText.CSharp(code))}
            """);
    }

    private static Html Regions(ServiceModel service) => Table.Of(
        "values",
        $"The hosts, as {service.Home.Names.Region} has them",
        ["Region", "Host", "Backup"],
        service.Regions.Select(region => Html.Of($"""
            <tr><th scope="row"><code>{region.Name}</code></th>
            <td><code>{region.Host}</code></td>
            <td>{Backup(region)}</td></tr>

            """)));

    private static Html Backup(RegionModel region) => region.Backup is { } host ? Html.Of($"<code>{host}</code>") : Html.Of($"none");

    private static Html Requests(ServiceModel service)
    {
        var signing = service.Signing == SigningScheme.UserSig
            ? "Each request carries a UserSig, which the client creates, keeps and renews."
            : "Requests are not signed, unless the client has a signer of its own.";
        return Html.Of($"""
            <p>A request is a POST, or a GET where the page of the endpoint says so, over HTTPS, with a body in JSON. {signing}</p>
            {Parameters("In the query of every request", service.Query)}{Parameters("In the headers of every request", service.Headers)}
            """);
    }

    private static Html Parameters(string title, EquatableArray<QueryModel> parameters) => parameters.Count == 0 ? Html.Empty : Html.Of($"""
        <h3>{title}</h3>
        <ul>
        {parameters.Select(parameter => Html.Of($"<li><code>{parameter.Name}</code>: {Source(parameter)}</li>\n"))}</ul>

        """);

    private static Html Source(QueryModel parameter) => parameter.Source switch
    {
        QuerySource.SdkAppId => Html.Of($"the application"),
        QuerySource.Identifier => Html.Of($"the calling account"),
        QuerySource.Signature => Html.Of($"the signature"),
        QuerySource.Random32 => Html.Of($"a random number for each request"),
        _ => Html.Of($"always <code>{parameter.Value}</code>"),
    };

    private static Html Envelope(EnvelopeModel envelope)
    {
        List<Html> members = [];
        void Add(string? name, Html meaning)
        {
            if (name is not null)
                members.Add(Html.Of($"<li><code>{name}</code>: {meaning}</li>\n"));
        }
        Add(envelope.Status, Html.Of($"<code>{envelope.Ok}</code> if the call succeeded"));
        Add(envelope.Code, Html.Of($"0 if the call succeeded, otherwise the error code"));
        Add(envelope.Info, Html.Of($"the error text"));
        Add(envelope.Display, Html.Of($"the error text for end users"));
        return Html.Of($"""
            <p>The members of every response that tell whether the call succeeded. In C#, they are in <code>Info</code> of a response and in an
            <code>ApiErrorException</code>.</p>
            <ul>
            {members}</ul>
            """);
    }

    private static Html Limits(ServiceModel service)
    {
        List<Html> limits = [];
        if (service.RequestBytes is { } request)
            limits.Add(Html.Of($"<li>A request has at most {request} bytes.</li>\n"));
        if (service.ResponseBytes is { } response)
            limits.Add(Html.Of($"<li>A response has at most {response} bytes.</li>\n"));
        if (service.ServerTimeoutSeconds is { } seconds)
            limits.Add(Html.Of($"<li>The service responds within {seconds} seconds.</li>\n"));
        return limits.Count == 0
            ? Html.Of($"<p>The specs set no limits for the whole service. The page of an endpoint has its call frequency.</p>")
            : Html.Of($"<ul>\n{limits}</ul>");
    }

    private static Html Webhooks(PageContext page, ServiceModel service, ServiceWebhooksModel webhooks)
    {
        var app = webhooks.App is { } name ? Html.Of($" <code>{name}</code> holds the application.") : Html.Empty;
        var signature = webhooks.Signature is { } sign
            ? Html.Of($"""
                <p><code>{sign.Sign}</code> is the SHA-256 of your token and <code>{sign.Time}</code>, in hexadecimal digits. The receiver
                verifies it and the age of the request before it reads the body.</p>
                """)
            : Html.Of($"<p>Requests are not signed.</p>");
        var names = service.Home.Names.Webhooks;
        var code = $"builder.Services.{names.AddMethod}<Handler>(configuration);\napp.{names.MapMethod}(\"/webhooks\");";
        return Html.Of($"""
            <p>The service sends a POST to your app. <code>{webhooks.Command}</code> in the query holds the command.{app}
            {page.Link(SiteMap.Webhooks, "All webhooks")}</p>
            {signature}
            {CodeText.Block("C#", CodeText.CSharp(code))}
            """);
    }
}
