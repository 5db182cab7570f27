using System;
using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Reports names that hide those of a shared file: a reader would take one for the other.</summary>
internal sealed class HiddenNames(SpecIndex index, ServiceIndex service, string path, DiagnosticBag diagnostics)
{
    /// <returns>True if the type hides one, so that its C# names are not checked too.</returns>
    public bool Check(TypeDecl type, string? group) => Check(Rules.HiddenType, type.Name, group, shared => shared.Paths);

    /// <summary>Checks an error set of a shared file.</summary>
    public void Check(ErrorSetDecl set, string? group) => Check(Rules.HiddenErrorSet, set.Name, group, shared => shared.SetPaths);

    /// <summary>A file that is refused for its C# names is not told of its other names too.</summary>
    private bool Check(Rule rule, Located<string> name, string? group, Func<SharedDeclarations, Dictionary<string, string>> paths)
    {
        if (index.IsRefused(path) || (Sharer(group ?? SharedDecl.All) ?? Sharer(SharedDecl.All)) is not { } other)
            return false;
        diagnostics.Add(rule, name.At, name.Value, FileNames.Of(other, path));
        return true;

        string? Sharer(string serves) => paths(service.SharedBy(serves)).TryGetValue(name.Value, out var sharer) && sharer != path ? sharer : null;
    }
}
