using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Shared files as declared become types to emit.</summary>
internal sealed class SharedBinder(
    SharedDecl shared, string path, SpecSemantics model, ServiceIndex service, HomeModel home, bool isWireOnly, DiagnosticBag diagnostics)
{
    private readonly string? _group = shared.Head.Value == SharedDecl.All ? null : shared.Head.Value;

    /// <summary>Null when another file has one of its names, or that of its group.</summary>
    public SharedModel? Bind()
    {
        var index = model.Index;
        var names = new NameCollisions(index.Names, service.Groups, path, diagnostics);
        var hidden = new HiddenNames(index, service, path, diagnostics);
        foreach (var type in shared.Types)
        {
            if (!hidden.Check(type, _group))
                names.CheckType(type, _group);
        }
        foreach (var set in shared.ErrorSets)
            hidden.Check(set, _group);
        var errors = new ErrorBinder(index, service, path, diagnostics);
        foreach (var set in shared.ErrorSets)
            errors.Check(set.Errors);
        CheckDescription();
        if (_group is not null && names.CheckGroup(_group, shared.Head.At))
            CheckIsServed(_group);
        if (index.IsRefused(path))
            return null;
        return new SharedModel(index.HintName(path), home) { Types = Types().ToEquatableArray() };
    }

    /// <summary>Checks the names of a group that the file describes.</summary>
    private void CheckDescription()
    {
        if (_group is null || shared.GroupAt is not { } at)
            return;
        if (service.DescriberOf(_group) is { } describer && describer != path)
            diagnostics.Add(Rules.GroupDescribedTwice, at, _group, FileNames.Of(describer));
        else if (MemberNames.CheckedName(shared.Head, shared.Name, diagnostics) is { } name && service.NameOwner(_group) is { Length: > 0 } owner)
            diagnostics.Add(Rules.ReservedName, (shared.Name ?? shared.Head).At, name, owner);
        if (shared.Noun is { } noun && !Identifiers.IsName(noun.Value))
            diagnostics.Add(Rules.NotAName, noun.At, noun.Value);
    }

    private List<TypeModel> Types()
    {
        var types = model.Types(service);
        var scope = types.Own(path, _group, shared.Types);
        var binder = new TypeBinder(isWireOnly);
        var taken = new HashSet<string>();
        var models = new List<TypeModel>();
        for (var i = 0; i < shared.Types.Count; i++)
        {
            if (!EmittedNames.TryTake(taken, shared.Types[i]))
                continue;
            var type = scope.Types[i];
            // Usage is recorded for the type as other files see it.
            var usage = types.Shared(_group).FindOwn(type.Name) is { } seen ? types.UsageOf(seen) : default;
            if (TypeReports.Report(shared.Types[i], type, usage, diagnostics) && binder.Bind(type, usage) is { } bound)
                models.Add(bound);
        }
        return models;
    }

    /// <summary>
    /// A group without endpoints may be about to get some, and a service its first webhook; a group that is nearly the name of another is misspelt.
    /// </summary>
    private void CheckIsServed(string group)
    {
        var served = service.ServedGroups;
        if (model.Index.LacksEndpoints || served.Contains(group) || group == WebhookDecl.All)
            return;
        if (Suggestion.For(group, served.Concat([SharedDecl.All, WebhookDecl.All])) is { Length: > 0 } suggestion)
            diagnostics.Add(Rules.SharedWithNobody, shared.Head.At, group, suggestion);
    }
}
