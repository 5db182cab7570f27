using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Binding;

/// <summary>A group's name is a property of the service's client, a namespace, and the prefix of a client of its own.</summary>
internal static class GroupNames
{
    private static readonly HashSet<string> s_clientMembers = ["Dispose", "Service", "Create"];

    /// <summary>Who has the group's name already; null when it is free. A name that is none has an empty owner.</summary>
    public static string? Owner(GroupExport group, ServiceIndex service)
    {
        var (name, prefix) = (group.Name, service.Export.Name);
        if (!Identifiers.IsName(name))
            return "";
        if (name == prefix)
            return $"the service, whose client is {EmittedNames.Client(name)}";
        if (s_clientMembers.Contains(name) || Identifiers.IsInherited(name))
            return "a member of the client";
        if (EmittedNames.ServiceTypes(prefix).Contains(name))
            return "a type of the service";
        return service.Groups.FirstOrDefault(other => Takes(other, group, service)) is { } taker ? $"the group '{taker.Segment}'" : null;
    }

    /// <summary>Of two groups of one name the first keeps it; a group's client and its extensions are types beside the namespaces of all.</summary>
    private static bool Takes(GroupExport other, GroupExport group, ServiceIndex service)
    {
        if (other.Segment == group.Segment)
            return false;
        var isEarlier = service.Groups.First(candidate => candidate == other || candidate == group) == other;
        return (isEarlier && other.Name == group.Name) || EmittedNames.GroupTypes(other.Name).Contains(group.Name);
    }
}
