using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>
/// The groups of a service. A group's name is a namespace. Unless the group has only shared files, it is also a property of the service's
/// client and the prefix of the group's client.
/// </summary>
internal sealed class ServiceGroups
{
    private readonly string _namespace;
    private readonly EquatableArray<GroupName> _declared;
    private readonly NameRegistry _elsewhere;
    private readonly Dictionary<string, GroupName> _groups;
    private readonly List<GroupName> _withClient;
    private readonly Dictionary<string, string?> _owners = [];

    /// <param name="space">The service's namespace, which may be that of other services too.</param>
    /// <param name="declared">The groups that the service declares.</param>
    /// <param name="served">The segments of the groups that have endpoints.</param>
    /// <param name="shared">The segments of the groups that have shared files.</param>
    /// <param name="elsewhere">The names of the other services, as far as they come first.</param>
    public ServiceGroups(
        string service, string space, EquatableArray<GroupName> declared, IEnumerable<string> served, IEnumerable<string> shared,
        NameRegistry elsewhere)
    {
        (_namespace, _declared, _elsewhere, Service) = (space, declared, elsewhere, ClientNames.OfService(service));
        _withClient = Distinct(declared.Concat(served.Select(GroupName.Of)));
        var all = Distinct(_withClient.Concat(shared.Select(GroupName.Of)));
        _groups = all.ToDictionary(group => group.Segment);
        FindOwners(all, Taken());
    }

    public ServiceNames Service { get; }

    /// <summary>Those that can have a client, by segment.</summary>
    public IEnumerable<GroupName> Usable => _withClient
        .Where(group => Owner(group.Segment) is null)
        .OrderBy(group => group.Segment, StringComparer.Ordinal);

    public GroupName Group(string segment) => _groups.TryGetValue(segment, out var group) ? group : GroupName.Of(segment);

    /// <summary>Determines whether the service's file names the group.</summary>
    public bool IsDeclared(string segment) => _declared.Any(group => group.Segment == segment);

    public static GroupNames Names(GroupName group) => ClientNames.OfGroup(group.Name);

    /// <summary>Describes the owner of a group's name; null if it is the group itself. An invalid name has an empty owner.</summary>
    public string? Owner(string segment) => _owners[segment];

    /// <summary>Gets the scope of a group's types, or of the whole service's: a namespace, or a separate scope for a group without one.</summary>
    public string Scope(string? segment) => segment is null
        ? _namespace
        : Owner(segment) is null ? $"{_namespace}.{Group(segment).Name}" : $"{_namespace}/{segment}";

    private static List<GroupName> Distinct(IEnumerable<GroupName> groups) =>
        groups.GroupBy(group => group.Segment).Select(same => same.First()).ToList();

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

    /// <summary>A namespace may be that of several services' groups, clients may not.</summary>
    private string? Elsewhere(GroupName group)
    {
        var types = _withClient.Contains(group) ? Names(group).Types : [];
        var path = _elsewhere.TypeOwner(_namespace, group.Name)
            ?? types.Select(type => _elsewhere.Owner(_namespace, type)).FirstOrDefault(owner => owner is not null);
        return path is null ? null : $"'{FileNames.Of(path)}'";
    }
}
