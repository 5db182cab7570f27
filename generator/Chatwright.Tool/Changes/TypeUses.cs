namespace Chatwright.Tool.Changes;

/// <summary>Where the types of a service are met: on which sides, and in which endpoints and webhooks.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, SurfaceNode> _types;
    private readonly Dictionary<string, Sides> _sides = [];
    private readonly Dictionary<string, SortedSet<string>> _users = [];
    private readonly Dictionary<string, (string Subject, string Part)> _payloads = [];

    public TypeUses(SurfaceNode service)
    {
        _types = service.Of(SurfaceKinds.Type).ToDictionary(type => type.Key);
        foreach (var endpoint in service.Of(SurfaceKinds.Endpoint))
        {
            AddPayload(endpoint, SurfaceFacts.Request, Sides.Sent);
            AddPayload(endpoint, SurfaceFacts.Response, Sides.Received);
        }
        foreach (var webhook in service.Of(SurfaceKinds.Webhook))
        {
            AddPayload(webhook, SurfaceFacts.Body, Sides.Received);
            AddPayload(webhook, SurfaceFacts.Reply, Sides.Sent);
        }
    }

    public Sides SidesOf(string type) => _sides.GetValueOrDefault(type);

    public IEnumerable<string> UsersOf(string type) => _users.GetValueOrDefault(type) ?? [];

    /// <summary>The endpoint or webhook, and the word for its payload; null for a type that is no payload.</summary>
    public (string Subject, string Part)? PayloadOf(string type) => _payloads.TryGetValue(type, out var found) ? found : null;

    /// <summary>The names of the types that a type mentions.</summary>
    public static IEnumerable<string> Mentioned(SurfaceNode node) => node.Children
        .SelectMany(child => Mentioned(child).Append(ShapeText.Named(child[SurfaceFacts.Type])))
        .OfType<string>();

    private void AddPayload(SurfaceNode user, string part, Sides side)
    {
        if (user[part] is not { } type)
            return;
        // A declared type may be the request of several endpoints.
        if (_types.GetValueOrDefault(type)?[SurfaceFacts.Owner] == user.Key)
            _payloads[type] = (user.Key, part);
        Add(type, user.Key, side, []);
    }

    private void Add(string name, string user, Sides side, HashSet<string> seen)
    {
        if (!seen.Add(name) || !_types.TryGetValue(name, out var type))
            return;
        _sides[name] = SidesOf(name) | side;
        if (!_users.TryGetValue(name, out var users))
            _users[name] = users = new(StringComparer.Ordinal);
        users.Add(user);
        foreach (var mentioned in Mentioned(type))
            Add(mentioned, user, side, seen);
    }
}
