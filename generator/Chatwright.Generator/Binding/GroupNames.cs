using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Binding;

/// <summary>A group's name is a property of the service's client, a namespace, and the prefix of a client of its own.</summary>
internal static class GroupNames
{
    private static readonly string[] s_clientMembers = ["Dispose", "Service", "Create", "With"];

    /// <summary>For each group, by segment, who has its name already; null when the name is its own. A name that is none has an empty owner.</summary>
    /// <param name="groups">In the order in which they are met: of two groups of one name the first keeps it.</param>
    public static Dictionary<string, string?> Owners(string service, IReadOnlyList<GroupExport> groups)
    {
        var taken = new Dictionary<string, string> { [service] = $"the service, whose client is {EmittedNames.Client(service)}" };
        foreach (var name in EmittedNames.ServiceTypes(service))
            taken[name] = "a type of the service";
        foreach (var name in s_clientMembers)
            taken[name] = "a member of the client";
        // The clients of all groups are types beside the namespaces of all.
        foreach (var (group, name) in groups.SelectMany(group => EmittedNames.GroupTypes(group.Name).Select(name => (group, name))))
            taken[name] = $"the group '{group.Segment}'";
        var owners = new Dictionary<string, string?>();
        foreach (var group in groups)
        {
            owners[group.Segment] = Owner(group.Name, taken);
            if (!taken.ContainsKey(group.Name))
                taken.Add(group.Name, $"the group '{group.Segment}'");
        }
        return owners;
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
