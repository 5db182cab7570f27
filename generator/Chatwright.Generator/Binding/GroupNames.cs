using System;
using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Binding;

/// <summary>
/// The groups of a service. A group's name is a namespace, and unless the group is only that of shared files it is also a property of the service's
/// client and the prefix of a client of its own.
/// </summary>
internal sealed class GroupNames
{
    private static readonly string[] s_clientMembers = ["Dispose", "Service", "Create", "With"];

    private readonly Dictionary<string, GroupExport> _groups;
    private readonly List<GroupExport> _withClient;
    private readonly Dictionary<string, string?> _owners = [];

    public GroupNames(ServiceExport service, IEnumerable<SharedExport> shared, IEnumerable<EndpointExport> endpoints)
    {
        _withClient = Distinct(service.Groups.Concat(endpoints.Select(endpoint => Undeclared(endpoint.Endpoint.Group))));
        var all = Distinct(_withClient.Concat(shared.Select(file => file.Group).OfType<string>().Select(Undeclared)));
        _groups = all.ToDictionary(group => group.Segment);
        FindOwners(all, Taken(service.Name));
    }

    /// <summary>Those that can have a client, by segment.</summary>
    public IEnumerable<GroupExport> Usable => _withClient.Where(group => Owner(group.Segment) is null).OrderBy(group => group.Segment, StringComparer.Ordinal);

    public GroupExport Group(string segment) => _groups.TryGetValue(segment, out var group) ? group : Undeclared(segment);

    /// <summary>Who has a group's name already; null when it is the group's own. A name that is none has an empty owner.</summary>
    public string? Owner(string segment) => _owners[segment];

    private static GroupExport Undeclared(string segment) => new(segment, Identifiers.Pascal(segment));

    private static List<GroupExport> Distinct(IEnumerable<GroupExport> groups) => groups.GroupBy(group => group.Segment).Select(same => same.First()).ToList();

    private Dictionary<string, string> Taken(string service)
    {
        var taken = new Dictionary<string, string> { [service] = $"the service, whose client is {EmittedNames.Client(service)}" };
        foreach (var name in EmittedNames.ServiceTypes(service))
            taken[name] = "a type of the service";
        foreach (var name in s_clientMembers)
            taken[name] = "a member of the client";
        // The clients of all groups are types beside the namespaces of all.
        foreach (var (group, name) in _withClient.SelectMany(group => EmittedNames.GroupTypes(group.Name).Select(name => (group, name))))
            taken[name] = $"the group '{group.Segment}'";
        return taken;
    }

    /// <param name="groups">In the order in which they are met: of two groups of one name the first keeps it.</param>
    private void FindOwners(List<GroupExport> groups, Dictionary<string, string> taken)
    {
        foreach (var group in groups)
        {
            _owners[group.Segment] = Owner(group.Name, taken);
            if (!taken.ContainsKey(group.Name))
                taken.Add(group.Name, $"the group '{group.Segment}'");
        }
    }

    private static string? Owner(string name, Dictionary<string, string> taken)
    {
        if (!Identifiers.IsName(name))
            return "";
        if (Identifiers.IsInherited(name))
            return "a member of the client";
        return taken.TryGetValue(name, out var owner) ? owner : null;
    }
}
