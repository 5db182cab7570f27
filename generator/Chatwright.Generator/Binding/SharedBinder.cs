using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

internal static class SharedBinder
{
    public static SharedModel? Bind(
        SharedDecl shared, string path, SpecIndex index, ServiceIndex service, HomeModel home, bool isWireOnly, DiagnosticBag diagnostics)
    {
        var serves = shared.Head.Value;
        var group = serves == SharedDecl.All ? null : serves;
        var scope = new TypeScope(index, service, home, group, shared.Types);
        var names = new NameCollisions(index, service, path, diagnostics);
        names.CheckTypes(shared.Types, group);
        names.CheckErrorSets(shared.ErrorSets, group);
        var errors = new ErrorBinder(index, service, path, diagnostics);
        foreach (var set in shared.ErrorSets)
            errors.Check(set.Errors);
        var binder = new TypeBinder(scope, isWireOnly, diagnostics);
        if (group is not null && names.CheckGroup(group, shared.Head.At))
            CheckIsServed(shared, group, index, service, diagnostics);
        if (index.IsRefused(path))
            return null; // refused: another has one of its names, or that of its group
        var types = EmittedNames.Distinct(shared.Types)
            .Select(type => binder.Bind(type, new Usage(service.IsInRequest(serves, type.Name.Value), service.IsInResponse(serves, type.Name.Value))))
            .OfType<TypeModel>()
            .ToEquatableArray();
        return new SharedModel(index.HintName(path), home, group is null ? home.Namespace : service.GroupNamespace(group), types);
    }

    /// <summary>A group without endpoints may be about to get some; one that is nearly the name of another is misspelt.</summary>
    private static void CheckIsServed(SharedDecl shared, string group, SpecIndex index, ServiceIndex service, DiagnosticBag diagnostics)
    {
        if (!index.LacksEndpoints && !service.ServedGroups.Contains(group) && Suggestion.For(group, service.ServedGroups.Append(SharedDecl.All)) is { Length: > 0 } suggestion)
            diagnostics.Add(Rules.SharedWithNobody, shared.Head.At, group, suggestion);
    }
}
