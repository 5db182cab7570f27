using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>One service and all that belongs to it, with the look-ups that binding needs.</summary>
internal sealed class ServiceIndex
{
    private readonly ServiceGroups _groups;
    private readonly Dictionary<long, IndexedError> _errors = [];
    private readonly Dictionary<string, long> _codes = [];
    private readonly HashSet<string> _requestTypesOfAll;
    private readonly HashSet<string> _responseTypesOfAll;
    private readonly Dictionary<string, SharedTypes> _shared = [];
    private readonly HashSet<string> _servedGroups = [];

    /// <param name="refused">Shared files that are left out for their names.</param>
    public ServiceIndex(
        ServiceExport export, ServiceGroups groups, IReadOnlyList<SharedExport> shared, IReadOnlyList<SharedExport> refused, IReadOnlyList<EndpointExport> endpoints)
    {
        Export = export;
        Names = groups.Service;
        _groups = groups;
        Shared = shared;
        Endpoints = endpoints;
        EnvelopeFields = EnvelopeExample.Fields(export.Envelope);
        CollectErrors();
        var segments = shared.Concat(refused).Select(file => file.Serves).Concat(endpoints.Select(endpoint => endpoint.Endpoint.Group)).Append(SharedDecl.All);
        foreach (var segment in segments.Distinct())
            _shared[segment] = new SharedTypes(segment, Namespace(segment), shared.Where(file => file.Serves == segment), refused.Where(file => file.Serves == segment));
        (_requestTypesOfAll, _responseTypesOfAll) = ([], []);
        foreach (var group in endpoints.GroupBy(endpoint => endpoint.Endpoint.Group))
        {
            _servedGroups.Add(group.Key);
            Reach(group);
        }
    }

    public ServiceExport Export { get; }

    public ServiceNames Names { get; }

    /// <summary>The members of the service's envelope, for examples of answers.</summary>
    public EquatableArray<FieldDecl> EnvelopeFields { get; }

    public IReadOnlyList<SharedExport> Shared { get; }
    public IReadOnlyList<EndpointExport> Endpoints { get; }

    /// <summary>The segments of the groups that have endpoints.</summary>
    public IReadOnlyCollection<string> ServedGroups => _servedGroups;

    /// <summary>The groups that can have a client, by segment.</summary>
    public IEnumerable<GroupExport> UsableGroups => _groups.Usable;

    /// <summary>Who has a group's name already; null when it is the group's own. A name that is none has an empty owner.</summary>
    public string? NameOwner(string segment) => _groups.Owner(segment);

    /// <summary>Where the types of a group, or of the whole service, stand: a key for <see cref="SpecIndex.Owner"/>.</summary>
    public string Scope(string? group) => _groups.Scope(group);

    /// <summary>All error codes: the service's own, then those of shared sets and endpoints by path; the first entry for a code counts.</summary>
    public IReadOnlyDictionary<long, IndexedError> Errors => _errors;

    /// <summary>The namespace of what a group's files declare, or those that serve the whole service.</summary>
    public string Namespace(string serves) => serves == SharedDecl.All ? _groups.Scope(null) : GroupNamespace(serves);

    /// <summary>The namespace of a group's types. A group may be called <c>all</c> too.</summary>
    public string GroupNamespace(string segment) => $"{_groups.Scope(null)}.{Group(segment).Name}";

    public GroupExport Group(string segment) => _groups.Group(segment);

    /// <summary>The code that first took a name.</summary>
    public long? CodeOf(string name) => _codes.TryGetValue(name, out var code) ? code : null;

    /// <summary>What the shared files of one group, or of the whole service, declare.</summary>
    public SharedTypes SharedBy(string serves) => _shared.TryGetValue(serves, out var types) ? types : SharedTypes.None;

    public bool IsInRequest(string serves, string type) => serves == SharedDecl.All ? _requestTypesOfAll.Contains(type) : SharedBy(serves).InRequests.Contains(type);

    public bool IsInResponse(string serves, string type) => serves == SharedDecl.All ? _responseTypesOfAll.Contains(type) : SharedBy(serves).InResponses.Contains(type);

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
            if (_codes.ContainsKey(error.Name) || !ErrorBinder.IsUsableName(error.Name))
                continue;
            _errors.Add(error.Code, new IndexedError(error, path));
            _codes.Add(error.Name, error.Code);
        }
    }

    private void Reach(IGrouping<string, EndpointExport> group)
    {
        var own = SharedBy(group.Key);
        var types = SharedBy(SharedDecl.All).ByName.Values.Concat(own.ByName.Values).ToList();
        var byName = References.ByName(types);
        own.InRequests.UnionWith(References.Reach(group.SelectMany(endpoint => endpoint.RequestTypes), byName));
        own.InResponses.UnionWith(References.Reach(group.SelectMany(endpoint => endpoint.ResponseTypes), byName));
        _requestTypesOfAll.UnionWith(own.InRequests);
        _responseTypesOfAll.UnionWith(own.InResponses);
    }
}

/// <summary>The types and error sets of the shared files that serve one group, or all.</summary>
internal sealed class SharedTypes
{
    public static readonly SharedTypes None = new("", "", [], []);

    /// <param name="serves">The group, or <c>all</c>.</param>
    /// <param name="space">The namespace of the types.</param>
    /// <param name="refused">Files that are left out for their names.</param>
    public SharedTypes(string serves, string space, IEnumerable<SharedExport> files, IEnumerable<SharedExport> refused)
    {
        foreach (var file in files)
        {
            foreach (var type in file.Types.Where(type => !ByName.ContainsKey(type.Name.Value)))
                (ByName[type.Name.Value], Paths[type.Name.Value]) = (type, file.Path);
            foreach (var set in file.ErrorSets.Where(set => !ErrorSets.ContainsKey(set.Name)))
                (ErrorSets[set.Name], SetPaths[set.Name]) = (set.Errors, file.Path);
        }
        Refused = [.. files.SelectMany(file => file.Refused).Concat(refused.SelectMany(file => file.Types.Select(type => type.Name.Value).Concat(file.Refused)))];
        Refused.ExceptWith(ByName.Keys);
        // A type that nothing comes of still has its name, and so hides those of others.
        var broken = Refused.Select(name => new TypeDecl(new Located<string>(name, default), null, DocDecl.None, Sensitive: false, new BrokenBody()));
        Types = new TypeTable(ByName.Values.Select(type => new TypeEntry(type, space, serves, isUsable: true))
            .Concat(broken.Select(type => new TypeEntry(type, space, serves, isUsable: false))));
        RefusedSets = [.. refused.SelectMany(file => file.ErrorSets).Select(set => set.Name)];
    }

    public Dictionary<string, TypeDecl> ByName { get; } = [];

    /// <summary>The same, and those that nothing comes of, as other files may refer to them.</summary>
    public TypeTable Types { get; }

    /// <summary>The names of types that nothing comes of, which is said where they are declared.</summary>
    public HashSet<string> Refused { get; }

    public Dictionary<string, string> Paths { get; } = [];
    public Dictionary<string, EquatableArray<ErrorModel>> ErrorSets { get; } = [];

    /// <summary>The error sets of files that are left out, which is said there.</summary>
    public HashSet<string> RefusedSets { get; }

    public Dictionary<string, string> SetPaths { get; } = [];

    /// <summary>The names that the group's requests reach.</summary>
    public HashSet<string> InRequests { get; } = [];

    public HashSet<string> InResponses { get; } = [];
}

/// <param name="Path">The file whose entry counts.</param>
internal sealed record IndexedError(ErrorModel Error, string Path);
