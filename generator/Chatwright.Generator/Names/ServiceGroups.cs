using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>The groups of a service. A group with endpoints is a property of the service's client and has a client of its own.</summary>
internal sealed class ServiceGroups
{
    private readonly string _path;
    private readonly string _namespace;
    private readonly EquatableArray<GroupName> _declared;
    private readonly NameRegistry _elsewhere;
    private readonly Dictionary<string, GroupName> _groups;
    private readonly List<GroupName> _withClient;
    private readonly HashSet<string> _served;
    private readonly Dictionary<string, string?> _owners = [];

    /// <param name="path">The service's file.</param>
    /// <param name="space">The service's namespace, which may be that of other services too.</param>
    /// <param name="declared">The groups that the service declares.</param>
    /// <param name="endpoints">The endpoints of the service.</param>
    /// <param name="shared">The segments of the groups that have shared files.</param>
    /// <param name="elsewhere">The names of the other services, as far as they come first.</param>
    public ServiceGroups(
        string service, string path, string space, EquatableArray<GroupName> declared, IEnumerable<EndpointName> endpoints,
        IEnumerable<string> shared, NameRegistry elsewhere)
    {
        (_path, _namespace, _declared, _elsewhere, Service) = (path, space, declared, elsewhere, ClientNames.OfService(service));
        var byPath = endpoints.Where(endpoint => endpoint.IsGroupOfPath).Select(endpoint => GroupName.Of(endpoint.Group)).ToList();
        var all = Distinct(declared.Concat(byPath).Concat(shared.Select(GroupName.Of)));
        _served = [.. endpoints.Select(endpoint => endpoint.Group)];
        _withClient = all.Where(group => IsDeclared(group.Segment) || _served.Contains(group.Segment)).ToList();
        _groups = all.ToDictionary(group => group.Segment);
        FindOwners(all, Taken());
    }

    public ServiceNames Service { get; }

    /// <summary>Those that have a client, by segment.</summary>
    public IEnumerable<GroupName> Usable => _withClient
        .Where(group => _served.Contains(group.Segment) && Owner(group.Segment) is null)
        .OrderBy(group => group.Segment, StringComparer.Ordinal);

    public GroupName Group(string segment) => _groups.TryGetValue(segment, out var group) ? group : GroupName.Of(segment);

    /// <summary>Gets the keys of all groups that an endpoint can belong to.</summary>
    public IEnumerable<string> Segments => _groups.Keys;

    /// <summary>Determines whether the service, a path or a shared file names the group.</summary>
    public bool IsKnown(string segment) => _groups.ContainsKey(segment);

    /// <summary>Determines whether the service's file names the group.</summary>
    public bool IsDeclared(string segment) => _declared.Any(group => group.Segment == segment);

    public static GroupNames Names(GroupName group) => ClientNames.OfGroup(group.Name);

    /// <summary>Describes the owner of a group's name; null if it is the group itself. An invalid name has an empty owner.</summary>
    /// <param name="segment">The key of a known group.</param>
    public string? Owner(string segment) => _owners[segment];

    /// <summary>Gets the scope of a group's types, or of the whole service's: the namespace, or a separate scope for an unusable group.</summary>
    public string Scope(string? segment) => segment is null || IsUsable(segment) ? _namespace : $"{_namespace}/{segment}";

    /// <summary>Gets the full name of a group's client, which is the scope of its members.</summary>
    public string ClientScope(string segment) => IsUsable(segment) ? $"{_namespace}.{Names(Group(segment)).Client}" : Scope(segment);

    /// <summary>Gets the full name of the class with the descriptors of a group's endpoints.</summary>
    public string DescriptorScope(string segment) => $"{_namespace}.{Service.Endpoints}.{(IsUsable(segment) ? Group(segment).Name : segment)}";

    private bool IsUsable(string segment) => IsKnown(segment) && Owner(segment) is null;

    private static List<GroupName> Distinct(IEnumerable<GroupName> groups) =>
        groups.GroupBy(group => group.Segment).Select(same => same.First()).ToList();

    private Dictionary<string, string> Taken()
    {
        var taken = new Dictionary<string, string> { [Service.Service] = $"the service, whose client is {Service.Client}" };
        foreach (var name in Service.Types)
            taken[name] = "a type of the service";
        foreach (var name in FixedNames.OfClient)
            taken[name] = "a member of the client";
        foreach (var (group, name) in _withClient.SelectMany(group => Names(group).Types.Select(name => (group, name))))
            taken[name] = $"the group '{group.Segment}'";
        return taken;
    }

    /// <param name="groups">In the order in which they are met: of two groups of one name the first keeps it.</param>
    private void FindOwners(List<GroupName> groups, Dictionary<string, string> taken)
    {
        foreach (var group in groups)
        {
            _owners[group.Segment] = Owner(group, taken);
            if (!taken.ContainsKey(group.Name))
                taken.Add(group.Name, $"the group '{group.Segment}'");
        }
    }

    private string? Owner(GroupName group, Dictionary<string, string> taken)
    {
        if (!Identifiers.IsName(group.Name))
            return "";
        if (Identifiers.IsInherited(group.Name))
            return "a member of the client";
        return taken.TryGetValue(group.Name, out var owner) ? owner : Elsewhere(group);
    }

    /// <summary>Services that share a namespace may have groups of one name, but not two clients.</summary>
    private string? Elsewhere(GroupName group)
    {
        var types = _withClient.Contains(group) ? Names(group).Types : [];
        var path = types.Select(type => _elsewhere.Owner(_namespace, type)).FirstOrDefault(owner => owner is not null);
        return path is null ? null : $"'{FileNames.Of(path, _path)}'";
    }
}
