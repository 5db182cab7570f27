using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Names;

/// <summary>Reports names of a file that collide with those of other files or with each other.</summary>
/// <param name="groups">Those of the service.</param>
/// <param name="path">The file.</param>
internal sealed class NameCollisions(NameRegistry registry, ServiceGroups groups, string path, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(string Scope, string Name), string> _seen = [];

    /// <param name="group">The group that the type belongs to; null for one that serves the whole service.</param>
    public void CheckType(TypeDecl type, string? group)
    {
        foreach (var name in EmittedNames.Types(type))
            Check(groups.Scope(group), name, type.Name.Value, (type.CSharpName ?? type.Name).At);
    }

    /// <summary>Checks the name of a file's group. A name that the service declares is checked there.</summary>
    /// <param name="at">The place where the file names the group.</param>
    /// <returns><c>true</c> if the name belongs to the group; otherwise, <c>false</c>.</returns>
    public bool CheckGroup(string segment, TextRange at)
    {
        if (groups.Owner(segment) is not { } owner)
            return true;
        if (groups.IsDeclared(segment))
            return false;
        if (owner.Length == 0)
            diagnostics.Add(Rules.NoName, at, segment, Naming.GiveInService);
        else
            diagnostics.Add(Rules.ReservedName, at, groups.Group(segment).Name, owner);
        return false;
    }

    /// <summary>Checks all names made from one; a collision of several of them is reported once.</summary>
    public void CheckAll(string scope, IEnumerable<string> names, Located<string> written, string given)
    {
        var all = names.ToList();
        if (all.Select(name => registry.Owner(scope, name)).FirstOrDefault(owner => owner is not null && owner != path) is { } taker)
            diagnostics.Add(Rules.NameOfAnotherFile, written.At, given, FileNames.Of(taker, path));
        else
            all.ForEach(name => _seen[(scope, name)] = written.Value);
    }

    private void Check(string scope, string name, string declared, TextRange at)
    {
        if (registry.Owner(scope, name) is { } owner && owner != path)
            diagnostics.Add(Rules.NameOfAnotherFile, at, name, FileNames.Of(owner, path));
        else if (_seen.TryGetValue((scope, name), out var other))
            diagnostics.Add(Rules.DuplicateName, at, other, declared, name);
        else
            _seen.Add((scope, name), declared);
    }
}
