using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>One service and all that belongs to it, with the look-ups that binding needs.</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<long, IndexedError> _errors = [];
    private readonly Dictionary<string, long> _codes = [];
    private readonly List<IndexedError> _ranges = [];
    private readonly Dictionary<string, SharedDeclarations> _shared = [];
    private readonly HashSet<string> _servedGroups = [];
    private readonly HashSet<string> _compiled = [];

    /// <param name="refused">Shared files that are left out for their names.</param>
    public ServiceIndex(
        ServiceExport export,
        ServiceGroups groups,
        IReadOnlyList<SharedExport> shared,
        IReadOnlyList<SharedExport> refused,
        IReadOnlyList<EndpointExport> endpoints,
        IReadOnlyList<WebhookExport> webhooks)
    {
        Export = export;
        Names = groups.Service;
        Groups = groups;
        Shared = shared;
        Endpoints = endpoints;
        Webhooks = webhooks;
        CollectErrors();
        _compiled.UnionWith(new FileExport[] { export }.Concat(shared).Concat(endpoints).Where(file => file.IsShipped).Select(file => file.Path));
        var segments = shared.Concat(refused)
            .Select(file => file.Serves)
            .Concat(endpoints.Select(endpoint => endpoint.Endpoint.Group))
            .Append(SharedDecl.All);
        foreach (var segment in segments.Distinct())
            _shared[segment] = new SharedDeclarations(shared.Where(file => file.Serves == segment), refused.Where(file => file.Serves == segment));
        _servedGroups.UnionWith(endpoints.Select(endpoint => endpoint.Endpoint.Group));
    }

    public ServiceExport Export { get; }

    public ServiceNames Names { get; }

    public IReadOnlyList<SharedExport> Shared { get; }
    public IReadOnlyList<EndpointExport> Endpoints { get; }

    public IReadOnlyList<WebhookExport> Webhooks { get; }

    /// <summary>The segments of the groups that have endpoints.</summary>
    public IReadOnlyCollection<string> ServedGroups => _servedGroups;

    /// <summary>The groups that can have a client, by segment.</summary>
    public IEnumerable<GroupName> UsableGroups => Groups.Usable;

    public ServiceGroups Groups { get; }

    /// <summary>Gets the file that describes a group: that of the service, or the first shared file that does; null if none does.</summary>
    public string? DescriberOf(string segment) => Export.Groups.Any(group => group.Segment == segment)
        ? Export.Path
        : Shared.FirstOrDefault(file => file.Described?.Segment == segment)?.Path;

    /// <summary>The first of the endpoints that are marked as the probe; null if none is.</summary>
    public EndpointExport? Probe => Endpoints.FirstOrDefault(endpoint => endpoint.IsProbe);

    /// <summary>Describes the owner of a group's name; null if it is the group itself. An invalid name has an empty owner.</summary>
    public string? NameOwner(string segment) => Groups.Owner(segment);

    /// <summary>Gets the scope of the types of a group, or of the whole service: a key for <see cref="NameRegistry.Owner"/>.</summary>
    public string Scope(string? group) => Groups.Scope(group);

    /// <summary>All error codes: those of the service, then of shared sets and endpoints by path. The first entry for a code counts.</summary>
    public IReadOnlyDictionary<long, IndexedError> Errors => _errors;

    /// <summary>The namespace of everything that is emitted for the service.</summary>
    public string OwnNamespace { get; init; } = "";

    /// <summary>The namespace of the compiled client that the project's files extend; null if the service is compiled here.</summary>
    public string? Extended { get; init; }

    /// <summary>Determines whether a file describes a part of the compiled client.</summary>
    public bool IsCompiled(string path) => Extended is not null && _compiled.Contains(path);

    /// <summary>Determines whether the compiled client has a group.</summary>
    public bool IsCompiledGroup(string segment) =>
        Endpoints.Any(endpoint => endpoint.Endpoint.Group == segment && IsCompiled(endpoint.Path));

    /// <summary>Gets the scope of the members of a class for the webhooks.</summary>
    public string WebhookScope(string type) => SpecIndex.MemberScope($"{Groups.Scope(null)}.{type}");

    public GroupName Group(string segment) => Groups.Group(segment);

    public EndpointNames EndpointNames(EndpointName name, EndpointDecl endpoint) =>
        ClientNames.OfEndpoint(name, Group(name.Group), Exporter.HasRequest(endpoint), Exporter.IsPaged(endpoint));

    /// <summary>The code that first took a name.</summary>
    public long? CodeOf(string name) => _codes.TryGetValue(name, out var code) ? code : null;

    /// <summary>Finds the entry of another name that has one of the codes of an error, and that code; null if there is none.</summary>
    public (IndexedError Entry, long Code)? OtherWith(ErrorModel error)
    {
        IEnumerable<IndexedError> others = error.Range is null ? _ranges : _errors.Values;
        if (_errors.TryGetValue(error.Code, out var same))
            others = others.Prepend(same);
        foreach (var other in others)
        {
            if (other.Error.Name != error.Name && error.CommonWith(other.Error) is { } common)
                return (other, common);
        }
        return null;
    }

    /// <summary>Gets the declarations of the shared files of one group, or of the whole service.</summary>
    public SharedDeclarations SharedBy(string serves) => _shared.TryGetValue(serves, out var types) ? types : SharedDeclarations.None;

    /// <summary>The groups that have shared files or endpoints.</summary>
    public IEnumerable<string> SharedGroups => _shared.Keys.Where(segment => segment != SharedDecl.All);

    private void CollectErrors()
    {
        AddErrors(Export.Path, Export.Errors);
        foreach (var file in Shared)
        {
            foreach (var set in file.ErrorSets)
                AddErrors(file.Path, set.Errors);
        }
        foreach (var file in Endpoints)
            AddErrors(file.Path, file.Errors);
    }

    private void AddErrors(string path, EquatableArray<ErrorModel> table)
    {
        foreach (var error in table)
        {
            if (_errors.ContainsKey(error.Code))
                continue;
            // A name stands for the code that took it first; the other is reported where it is declared.
            if (_codes.ContainsKey(error.Name) || !ErrorNames.IsUsable(error.Name) || OtherWith(error) is not null)
                continue;
            var indexed = new IndexedError(error, path);
            if (error.Range is not null)
                _ranges.Add(indexed);
            _errors.Add(error.Code, indexed);
            _codes.Add(error.Name, error.Code);
        }
    }

}

/// <param name="Path">The file whose entry counts.</param>
internal sealed record IndexedError(ErrorModel Error, string Path);
