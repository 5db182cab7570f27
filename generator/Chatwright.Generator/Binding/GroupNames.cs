using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Binding;

/// <summary>A group's name is a property of the client and the prefix of a client of its own.</summary>
internal static class GroupNames
{
    private static readonly HashSet<string> s_clientMembers = ["Dispose", "Service", "Create"];

    public static void Check(string name, string service, TextRange at, DiagnosticBag diagnostics)
    {
        if (!Identifiers.IsName(name))
            diagnostics.Add(Rules.NoName, at, name);
        else if (name == service)
            diagnostics.Add(Rules.ReservedName, at, name, $"the service, whose client is {EmittedNames.Client(service)}");
        else if (name == EmittedNames.Client(service) || s_clientMembers.Contains(name) || Identifiers.IsInherited(name))
            diagnostics.Add(Rules.ReservedName, at, name, "a member of the client");
    }
}
