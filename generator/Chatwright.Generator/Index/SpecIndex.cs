using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Index;

/// <summary>What all files export, those that ship before the others, each in ordinal order of their paths. Equal as long as the exports are; the look-ups follow from them.</summary>
internal sealed class SpecIndex : IEquatable<SpecIndex>
{
    private readonly EquatableArray<FileExport> _files;
    private readonly NamespaceRule _namespaces;
    private readonly NameRegistry _names = new();
    private readonly Dictionary<string, string> _endpoints = [];
    private readonly Dictionary<string, string> _hintNames = [];
    private readonly List<ServiceIndex> _services = [];
    private readonly HashSet<string> _refused = [];

    private SpecIndex(EquatableArray<FileExport> files, NamespaceRule namespaces)
    {
        (_files, _namespaces) = (files, namespaces);
        IsIncomplete = files.Any(file => file is BrokenExport { IsEndpoint: false });
        LacksEndpoints = files.Any(file => file is BrokenExport);
        var services = files.OfType<ServiceExport>().GroupBy(service => service.Name).Select(group => group.First()).ToList();
        foreach (var service in services)
            Claim(service);
        foreach (var service in services)
            Add(service, Of<SharedExport>(service, services), Of<EndpointExport>(service, services));
        AllotHintNames();
    }

    public IReadOnlyList<ServiceIndex> Services => _services;

    /// <summary>Whether something could not be read, so that what seems to be missing may be there.</summary>
    public bool IsIncomplete { get; }

    /// <summary>Whether something could not be read, be it an endpoint, so that a group may have more than are known.</summary>
    public bool LacksEndpoints { get; }

    public static SpecIndex Create(IEnumerable<FileExport> files, NamespaceRule? namespaces = null) => new(
        files.OrderByDescending(file => file.IsShipped).ThenBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
        namespaces ?? NamespaceRule.Usual);

    /// <summary>The service of that name; with no name, the only one.</summary>
    public ServiceIndex? Service(string? name) => name is null
        ? (_services.Count == 1 ? _services[0] : null)
        : _services.FirstOrDefault(service => service.Export.Name == name);

    /// <summary>The file that a C# name belongs to: the service's, else the first by ordinal path.</summary>
    /// <param name="scope">From <see cref="ServiceIndex.Scope"/>.</param>
    public string? Owner(string scope, string name) => _names.Owner(scope, name);

    /// <summary>The file that describes an endpoint's path.</summary>
    public string? EndpointOwner(ServiceIndex service, string endpointPath) =>
        _endpoints.TryGetValue(EndpointKey(service, endpointPath), out var path) ? path : null;

    /// <summary>The methods of a group's client, which types do not meet.</summary>
    public static string MethodScope(string typeScope) => typeScope + "()";

    /// <summary>Whether a shared file is left out because one of its C# names, or that of its group, is another's.</summary>
    public bool IsRefused(string path) => _refused.Contains(path);

    public string HintName(string path) => _hintNames[path];

    public bool Equals(SpecIndex? other) => other is not null && _files.Equals(other._files) && _namespaces == other._namespaces;

    public override bool Equals(object? obj) => Equals(obj as SpecIndex);

    public override int GetHashCode() => _files.GetHashCode();

    private List<T> Of<T>(ServiceExport service, List<ServiceExport> services)
        where T : FileExport
    {
        return _files.OfType<T>().Where(file => Named(file) is { } name ? name == service.Name : services.Count == 1).ToList();

        static string? Named(FileExport file) => (file as SharedExport)?.Service ?? (file as EndpointExport)?.Service;
    }

    private string Namespace(ServiceExport service) => _namespaces.Of(service.Name, service.Namespace);

    /// <summary>Several services may be in one namespace; what they are called comes before what they hold.</summary>
    private void Claim(ServiceExport service)
    {
        _names.ClaimNamespace(service.Path, Namespace(service));
        _names.Claim(Namespace(service), service.Path, ClientNames.OfService(service.Name).Types);
    }

    /// <summary>The names of all groups come first, then those of shared files, then those of endpoints.</summary>
    private void Add(ServiceExport export, List<SharedExport> shared, List<EndpointExport> endpoints)
    {
        var groups = new ServiceGroups(export, Namespace(export), shared, endpoints, _names);
        foreach (var group in groups.Usable)
        {
            _names.ClaimNamespace(export.Path, groups.Scope(group.Segment));
            _names.Claim(groups.Scope(null), export.Path, ServiceGroups.Names(group).Types);
        }
        foreach (var file in shared.Where(file => file.Group is { } group && groups.Owner(group) is null))
            _names.ClaimNamespace(file.Path, groups.Scope(file.Group));
        foreach (var file in shared)
            ClaimOrRefuse(groups, file);
        var sorted = shared.ToLookup(file => IsRefused(file.Path));
        var service = new ServiceIndex(export, groups, sorted[false].ToList(), sorted[true].ToList(), endpoints);
        _services.Add(service);
        foreach (var endpoint in endpoints)
            Claim(service, endpoint);
    }

    /// <summary>A shared file is refused as a whole.</summary>
    private void ClaimOrRefuse(ServiceGroups groups, SharedExport file)
    {
        var scope = groups.Scope(file.Group);
        var names = EmittedNames.Types(file.Types).ToList();
        if ((file.Group is { } group && groups.Owner(group) is not null) || names.Any(name => Owner(scope, name) is not null))
            _refused.Add(file.Path);
        else
            _names.Claim(scope, file.Path, names);
    }

    private static string EndpointKey(ServiceIndex service, string endpointPath) => $"{service.Export.Name}:{endpointPath}";

    private void Claim(ServiceIndex service, EndpointExport endpoint)
    {
        var key = EndpointKey(service, endpoint.Endpoint.Path);
        if (!_endpoints.ContainsKey(key))
            _endpoints.Add(key, endpoint.Path);
        var scope = service.Scope(endpoint.Endpoint.Group);
        _names.Claim(scope, endpoint.Path, endpoint.Types);
        _names.Claim(MethodScope(scope), endpoint.Path, endpoint.Members);
    }

    /// <summary>Names that differ only in case would make Roslyn drop all output, so a number tells them apart.</summary>
    private void AllotHintNames()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in _files)
        {
            var stem = HintStem(file);
            var name = stem + ".g.cs";
            for (var number = 2; !taken.Add(name); number++)
                name = FormattableString.Invariant($"{stem}.{number}.g.cs");
            _hintNames[file.Path] = name;
        }
    }

    private string HintStem(FileExport file) => file switch
    {
        SharedExport shared => HintStem(shared.Service, shared.Serves, "Shared"),
        EndpointExport endpoint => HintStem(endpoint.Service, endpoint.Endpoint.Group, endpoint.Endpoint.Name),
        ServiceExport service => service.Name,
        _ => FileNames.Of(file.Path),
    };

    private string HintStem(string? serviceName, string serves, string name) => Service(serviceName) is { } service
        ? $"{service.Export.Name}.{(serves == SharedDecl.All ? "All" : service.Group(serves).Name)}.{name}"
        : name;
}
