using System.Text.Json;
using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Markup;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The examples of an endpoint or a webhook: the first one open, the others folded.</summary>
internal sealed class Samples(PageContext page)
{
    private readonly CallCode _code = new(page.Content);

    public Html Of(EndpointModel endpoint) => All(endpoint.Examples.Select(example => (example.Name, Sample(endpoint, example))));

    public Html Of(WebhookModel webhook) => All(webhook.Examples.Select(example => (example.Name, Sample(webhook, example))));

    /// <summary>JSON with a line for each member, and numbers and letters as they came.</summary>
    public static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonPrinter.Levels });
        return JsonSerializer.Serialize(document.RootElement, JsonPrinter.Indented);
    }

    private static Html All(IEnumerable<(string? Name, Html Sample)> samples) => Html.Join(samples.Select((sample, at) => Html.Of($"""
        <details class="sample"{(at == 0 ? " open" : "")}>
        <summary>{Title(sample.Name, at)}</summary>
        {sample.Sample}
        </details>

        """)));

    /// <summary>The name of an example as a title.</summary>
    public static string Title(string? name, int at) => name is { Length: > 0 }
        ? char.ToUpperInvariant(name[0]) + name[1..]
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Example {at + 1}");

    private Html Sample(EndpointModel endpoint, ExampleModel example)
    {
        var hasCall = example.Request is not null || endpoint.RequestType is null;
        return Html.Join(
        [
            hasCall ? CodeText.Block("C#", CodeText.CSharp(_code.Call(endpoint, "client", example.Request))) : Html.Empty,
            Json("Request", example.Request),
            Json("Response", example.Response),
        ]);
    }

    private Html Sample(WebhookModel webhook, WebhookExampleModel example) => Html.Join(
    [
        Json("Query of the URL", example.Query),
        Json("Body", example.Body),
        Json("Reply", example.Reply),
        example.Reply is null ? Html.Empty : CodeText.Block("C#", CodeText.CSharp(_code.Handler(webhook, example.Reply))),
    ]);

    private static Html Json(string label, string? json) => json is null ? Html.Empty : CodeText.Block(label, CodeText.Json(Indented(json)));
}
