using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Index;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Names;

/// <summary>Reports names of a file that collide with those of other files or with each other.</summary>
internal sealed class NameCollisions(SpecIndex index, ServiceIndex service, string path, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(string Scope, string Name), string> _seen = [];

    /// <param name="group">The group whose namespace the types are in; null for the service's own.</param>
    public void CheckTypes(EquatableArray<TypeDecl> types, string? group)
    {
        var scope = service.Scope(group);
        foreach (var type in types)
        {
            var isHiding = CheckHiding(Rules.HiddenType, type.Name, group, shared => shared.Paths);
            foreach (var name in isHiding ? [] : EmittedNames.Types(type))
                Check(scope, name, type.Name.Value, (type.CSharpName ?? type.Name).At);
        }
    }

    /// <summary>Checks the names of a shared file's error sets, which give no C# names.</summary>
    public void CheckErrorSets(EquatableArray<ErrorSetDecl> sets, string? group)
    {
        foreach (var set in sets)
            CheckHiding(Rules.HiddenErrorSet, set.Name, group, shared => shared.SetPaths);
    }

    /// <summary>Checks the name of the group that a file belongs to. One that the service declares is checked there.</summary>
    /// <param name="at">Where the file names the group.</param>
    /// <returns>True if the name is the group's own.</returns>
    public bool CheckGroup(string segment, TextRange at)
    {
        if (service.NameOwner(segment) is not { } owner)
            return true;
        if (service.Export.Groups.Any(declared => declared.Segment == segment))
            return false;
        if (owner.Length == 0)
            diagnostics.Add(Rules.NoName, at, segment, Naming.GiveInService);
        else
            diagnostics.Add(Rules.ReservedName, at, service.Group(segment).Name, owner);
        return false;
    }

    private void Check(string scope, string name, string declared, TextRange at)
    {
        if (index.Owner(scope, name) is { } owner && owner != path)
            diagnostics.Add(Rules.NameOfAnotherFile, at, name, FileNames.Of(owner));
        else if (_seen.TryGetValue((scope, name), out var other))
            diagnostics.Add(Rules.DuplicateName, at, other, declared, name);
        else
            _seen.Add((scope, name), declared);
    }

    /// <summary>Checks names that all come of one; a collision of several of them is reported once.</summary>
    public void CheckAll(string scope, IEnumerable<string> names, Located<string> written, string given)
    {
        var all = names.ToList();
        if (all.Select(name => index.Owner(scope, name)).FirstOrDefault(owner => owner is not null && owner != path) is { } taker)
            diagnostics.Add(Rules.NameOfAnotherFile, written.At, given, FileNames.Of(taker));
        else
            all.ForEach(name => _seen[(scope, name)] = written.Value);
    }

    /// <summary>A file that is refused for its C# names is not told of its other names too.</summary>
    private bool CheckHiding(Rule rule, Located<string> name, string? group, Func<SharedDeclarations, Dictionary<string, string>> paths)
    {
        if (index.IsRefused(path) || (Sharer(group ?? SharedDecl.All) ?? Sharer(SharedDecl.All)) is not { } other)
            return false;
        diagnostics.Add(rule, name.At, name.Value, FileNames.Of(other));
        return true;

        string? Sharer(string serves) => paths(service.SharedBy(serves)).TryGetValue(name.Value, out var sharer) && sharer != path ? sharer : null;
    }
}
