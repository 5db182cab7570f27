using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Holds the C# names of a file's types against those of the other files, and against each other.</summary>
internal sealed class OwnNames(SpecIndex index, ServiceIndex service, string path, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> _seen = [];

    /// <param name="group">The group whose namespace the types are in; null for the service's own.</param>
    public void CheckTypes(EquatableArray<TypeDecl> types, string? group)
    {
        foreach (var type in types)
        {
            CheckHiding(type, group);
            if (EmittedNames.Kind(type.Body) is not null)
                Check(SpecIndex.Scope(service, group), EmittedNames.Of(type), type.CSharpName ?? type.Name);
        }
    }

    public void Check(string scope, string name, Located<string> written)
    {
        if (index.Owner(scope, name) is { } owner && owner != path)
            diagnostics.Add(Rules.NameOfAnotherFile, written.At, name, FileNames.Of(owner));
        else if (_seen.TryGetValue(name, out var other))
            diagnostics.Add(Rules.DuplicateName, written.At, other, written.Value, name);
        else
            _seen.Add(name, written.Value);
    }

    private void CheckHiding(TypeDecl type, string? group)
    {
        var outer = Sharer(SharedDecl.All, type) ?? (group is null ? null : Sharer(group, type));
        if (outer is not null && outer != path)
            diagnostics.Add(Rules.HiddenType, type.Name.At, type.Name.Value, FileNames.Of(outer));
    }

    private string? Sharer(string serves, TypeDecl type) =>
        service.SharedBy(serves).Paths.TryGetValue(type.Name.Value, out var sharer) ? sharer : null;
}
