using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Content;

/// <summary>The endpoints, webhooks and shared types that mention a shared type, directly or in a type of their own.</summary>
internal sealed class TypeUses
{
    private readonly ILookup<string, EndpointModel> _endpoints;
    private readonly ILookup<string, WebhookModel> _webhooks;
    private readonly ILookup<string, SharedType> _types;
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);

    public TypeUses(SiteContent content)
    {
        _endpoints = Pairs(content.Endpoints, endpoint => endpoint.Types.SelectMany(TypeParts.Mentioned)
            .Concat(new[] { endpoint.RequestType, endpoint.ResponseType }.OfType<string>()));
        _webhooks = Pairs(content.Webhooks, webhook => webhook.Types.SelectMany(TypeParts.Mentioned));
        _types = Pairs(content.SharedTypes, type => TypeParts.Mentioned(type.Model).Where(name => name != type.FullName));
        var requests = content.Endpoints.Select(endpoint => endpoint.RequestType).OfType<string>();
        var replies = content.Webhooks.Where(webhook => webhook.Names.Reply is not null)
            .Select(webhook => $"{webhook.Home.Namespace}.{webhook.Names.Reply}");
        foreach (var sent in requests.Concat(replies))
            MarkSent(sent, content);
    }

    public IEnumerable<EndpointModel> Endpoints(string fullName) => _endpoints[fullName];

    public IEnumerable<WebhookModel> Webhooks(string fullName) => _webhooks[fullName];

    public IEnumerable<SharedType> Types(string fullName) => _types[fullName];

    /// <summary>Determines whether a request or a reply holds a type, so that its limits count.</summary>
    public bool IsSent(string fullName) => _sent.Contains(fullName);

    private void MarkSent(string first, SiteContent content)
    {
        var next = new Stack<string>([first]);
        while (next.TryPop(out var name))
        {
            if (!_sent.Add(name) || content.Find(name) is not { } type)
                continue;
            foreach (var mentioned in TypeParts.Mentioned(type))
                next.Push(mentioned);
        }
    }

    private static ILookup<string, T> Pairs<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> mentioned) => items
        .SelectMany(item => mentioned(item).Distinct().Select(name => (name, item)))
        .ToLookup(pair => pair.name, pair => pair.item, StringComparer.Ordinal);
}
