using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Names;

/// <summary>
/// The groups of a service. A group's name is a namespace, and unless the group is only that of shared files it is also a property of the service's
/// client and the prefix of a client of its own.
/// </summary>
internal sealed class ServiceGroups
{
    private readonly string _namespace;
    private readonly NameRegistry _elsewhere;
    private readonly Dictionary<string, GroupExport> _groups;
    private readonly List<GroupExport> _withClient;
    private readonly Dictionary<string, string?> _owners = [];

    /// <param name="space">The service's namespace, which may be that of other services too.</param>
    /// <param name="elsewhere">The names of the other services, as far as they come first.</param>
    public ServiceGroups(ServiceExport service, string space, IEnumerable<SharedExport> shared, IEnumerable<EndpointExport> endpoints, NameRegistry elsewhere)
    {
        (_namespace, _elsewhere, Service) = (space, elsewhere, ClientNames.OfService(service.Name));
        _withClient = Distinct(service.Groups.Concat(endpoints.Select(endpoint => Undeclared(endpoint.Endpoint.Group))));
        var all = Distinct(_withClient.Concat(shared.Select(file => file.Group).OfType<string>().Select(Undeclared)));
        _groups = all.ToDictionary(group => group.Segment);
        FindOwners(all, Taken());
    }

    public ServiceNames Service { get; }

    /// <summary>Those that can have a client, by segment.</summary>
    public IEnumerable<GroupExport> Usable => _withClient
        .Where(group => Owner(group.Segment) is null)
        .OrderBy(group => group.Segment, StringComparer.Ordinal);

    public GroupExport Group(string segment) => _groups.TryGetValue(segment, out var group) ? group : Undeclared(segment);

    public static GroupNames Names(GroupExport group) => ClientNames.OfGroup(group.Name);

    /// <summary>Who has a group's name already; null when it is the group's own. A name that is none has an empty owner.</summary>
    public string? Owner(string segment) => _owners[segment];

    /// <summary>Where the types of a group stand, or those of the whole service: a namespace, or a place of its own for a group that gets none.</summary>
    public string Scope(string? segment) => segment is null
        ? _namespace
        : Owner(segment) is null ? $"{_namespace}.{Group(segment).Name}" : $"{_namespace}/{segment}";

    private static GroupExport Undeclared(string segment) => new(segment, Identifiers.Pascal(segment));

    private static List<GroupExport> Distinct(IEnumerable<GroupExport> groups) => groups.GroupBy(group => group.Segment).Select(same => same.First()).ToList();

    private Dictionary<string, string> Taken()
    {
        var taken = new Dictionary<string, string> { [Service.Service] = $"the service, whose client is {Service.Client}" };
        foreach (var name in Service.Types)
            taken[name] = "a type of the service";
        foreach (var name in FixedNames.OfClient)
            taken[name] = "a member of the client";
        // The clients of all groups are types beside the namespaces of all.
        foreach (var (group, name) in _withClient.SelectMany(group => Names(group).Types.Select(name => (group, name))))
            taken[name] = $"the group '{group.Segment}'";
        return taken;
    }

    /// <param name="groups">In the order in which they are met: of two groups of one name the first keeps it.</param>
    private void FindOwners(List<GroupExport> groups, Dictionary<string, string> taken)
    {
        foreach (var group in groups)
        {
            _owners[group.Segment] = Owner(group, taken);
            if (!taken.ContainsKey(group.Name))
                taken.Add(group.Name, $"the group '{group.Segment}'");
        }
    }

    private string? Owner(GroupExport group, Dictionary<string, string> taken)
    {
        if (!Identifiers.IsName(group.Name))
            return "";
        if (Identifiers.IsInherited(group.Name))
            return "a member of the client";
        return taken.TryGetValue(group.Name, out var owner) ? owner : Elsewhere(group);
    }

    /// <summary>A namespace may be that of several services' groups, clients may not.</summary>
    private string? Elsewhere(GroupExport group)
    {
        var types = _withClient.Contains(group) ? Names(group).Types : [];
        var path = _elsewhere.TypeOwner(_namespace, group.Name)
            ?? types.Select(type => _elsewhere.Owner(_namespace, type)).FirstOrDefault(owner => owner is not null);
        return path is null ? null : $"'{FileNames.Of(path)}'";
    }
}
