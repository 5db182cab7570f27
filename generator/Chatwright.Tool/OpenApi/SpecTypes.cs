using Chatwright.Generator.Index;
using Chatwright.Generator.Syntax;

namespace Chatwright.Tool.OpenApi;

/// <summary>A type with the place that it was declared at, which decides what the names in it mean.</summary>
internal sealed record ScopedType(TypeDecl Declaration, TypeLookup Scope)
{
    /// <summary>Its name in C#, which its schema has too.</summary>
    public string Name => Declaration.CSharpName?.Value ?? Declaration.Name.Value;
}

/// <summary>Finds types as the compiler does: in the endpoint, in the shared files of its group, in those for all.</summary>
internal sealed class TypeLookup(string home, IReadOnlyDictionary<string, TypeDecl> types, TypeLookup? outer)
{
    private readonly Dictionary<string, ScopedType> _found = [];

    /// <summary>What tells types of one name apart: the group's name, or none for those shared by all.</summary>
    public string Home { get; } = home;

    /// <summary>Null for a scalar, which needs no declaration.</summary>
    public ScopedType? Find(string name)
    {
        if (_found.TryGetValue(name, out var known))
            return known;
        return types.TryGetValue(name, out var type) ? _found[name] = new ScopedType(type, this) : outer?.Find(name);
    }

    /// <summary>One lookup for what all endpoints share, one for each group, and from those one for each endpoint.</summary>
    public static Func<EndpointDecl, TypeLookup> For(IReadOnlyList<SharedDecl> shared, ServiceIndex service)
    {
        var all = new TypeLookup("", ByName(shared, SharedDecl.All), null);
        var groups = new Dictionary<string, TypeLookup>();
        var endpoints = new Dictionary<string, TypeLookup>();
        return endpoint =>
        {
            if (endpoints.TryGetValue(endpoint.Head.Value, out var known))
                return known;
            var segment = Exporter.Name(endpoint)!.Group;
            if (!groups.TryGetValue(segment, out var group))
                groups[segment] = group = new TypeLookup(service.Group(segment).Name, ByName(shared, segment), all);
            return endpoints[endpoint.Head.Value] = new TypeLookup(group.Home, endpoint.Types.ToDictionary(type => type.Name.Value), group);
        };
    }

    private static Dictionary<string, TypeDecl> ByName(IEnumerable<SharedDecl> shared, string serves) =>
        shared.Where(file => file.Head.Value == serves).SelectMany(file => file.Types).ToDictionary(type => type.Name.Value);
}
