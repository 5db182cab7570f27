using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Code;

/// <summary>The methods of clients and handlers, as declared.</summary>
internal static class Signatures
{
    private const string Token = "CancellationToken cancellationToken";

    /// <summary>The methods of an endpoint: the call, with paging the enumeration before it, each with its short form.</summary>
    public static string Of(EndpointModel endpoint) => string.Join("\n\n", Methods(endpoint));

    /// <summary>The method of the handler that a webhook calls.</summary>
    public static string Of(WebhookModel webhook)
    {
        var result = webhook.Names.Reply is { } reply ? $"ValueTask<{reply}>" : "ValueTask";
        return $"""
            // in {webhook.Home.Names.Webhooks.Handler}
            public virtual {result} {webhook.Names.Method}(
                {webhook.Names.Body} webhook,
                {Token})
            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Methods(EndpointModel endpoint)
    {
        var (names, response) = (endpoint.Names, CSharpType.Simple(endpoint.ResponseType));
        var request = endpoint.RequestType is { } type ? CSharpType.Simple(type) : null;
        var forms = new List<string?> { request is null ? null : $"{request} request" };
        if (endpoint.ShortForm is { Parameter: var parameter })
            forms.Add($"{CSharpType.Of(parameter.Shape)} {parameter.Local}");
        if (endpoint.Pages is { } pages)
        {
            var pageable = $"ApiPageable<{CSharpType.Of(pages.Item)}, {request ?? "NoRequest"}, {response}>";
            foreach (var form in forms)
                yield return Method(pageable, names.ItemsMethod!, form);
        }
        foreach (var form in forms)
            yield return Method($"Task<{response}>", names.Method, form);
    }

    private static string Method(string result, string name, string? parameter)
    {
        return $"{result} {name}(\n    {(parameter is null ? "" : parameter + ",\n    ")}{Token} = default)";
    }
}
