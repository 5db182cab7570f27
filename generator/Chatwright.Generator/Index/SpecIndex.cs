using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>
/// The exports of all files, shipped ones first, each in ordinal order of their paths. Two indexes are equal if their exports are; the
/// look-ups follow from them.
/// </summary>
internal sealed class SpecIndex : IEquatable<SpecIndex>
{
    private readonly EquatableArray<FileExport> _files;
    private readonly NamespaceRule _namespaces;
    private readonly Dictionary<string, string> _endpoints = [];
    private readonly Dictionary<string, string> _webhooks = [];
    private readonly Dictionary<string, string> _hintNames = [];
    private readonly List<ServiceIndex> _services = [];
    private readonly HashSet<string> _refused = [];

    private SpecIndex(EquatableArray<FileExport> files, NamespaceRule namespaces)
    {
        (_files, _namespaces) = (files, namespaces);
        IsIncomplete = files.Any(file => file is BrokenExport { IsLeaf: false });
        LacksEndpoints = files.Any(file => file is BrokenExport);
        var services = files.OfType<ServiceExport>().GroupBy(service => service.Name).Select(group => group.First()).ToList();
        foreach (var service in services)
            Claim(service);
        foreach (var service in services)
            Add(service, Of<SharedExport>(service, services), Of<EndpointExport>(service, services), Of<WebhookExport>(service, services));
        AllotHintNames();
    }

    /// <summary>The C# names of all files: the service's first, then by ordinal path.</summary>
    public NameRegistry Names { get; } = new();

    public IReadOnlyList<ServiceIndex> Services => _services;

    /// <summary><c>true</c> if a file could not be read, so that a missing declaration may be in it; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete { get; }

    /// <summary><c>true</c> if a file of any kind could not be read, so that a group may have further endpoints; otherwise, <c>false</c>.</summary>
    public bool LacksEndpoints { get; }

    public static SpecIndex Create(IEnumerable<FileExport> files, NamespaceRule? namespaces = null) => new(
        files.OrderByDescending(file => file.IsShipped).ThenBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray(),
        namespaces ?? NamespaceRule.Usual);

    /// <summary>The service of that name; with no name, the only one.</summary>
    public ServiceIndex? Service(string? name) => name is null
        ? (_services.Count == 1 ? _services[0] : null)
        : _services.FirstOrDefault(service => service.Export.Name == name);

    /// <summary>The file that describes an endpoint's path.</summary>
    public string? EndpointOwner(ServiceIndex service, string endpointPath) =>
        _endpoints.TryGetValue(Key(service, endpointPath), out var path) ? path : null;

    /// <summary>The file that describes a webhook.</summary>
    public string? WebhookOwner(ServiceIndex service, string command) =>
        _webhooks.TryGetValue(Key(service, command), out var path) ? path : null;

    /// <summary>The members of a client, which types do not meet.</summary>
    /// <param name="owner">The full name of the client.</param>
    public static string MemberScope(string owner) => owner + "()";

    /// <summary>Determines whether a shared file is left out because one of its C# names, or that of its group, belongs to another file.</summary>
    public bool IsRefused(string path) => _refused.Contains(path);

    public string HintName(string path) => _hintNames[path];

    public bool Equals(SpecIndex? other) => other is not null && _files.Equals(other._files) && _namespaces == other._namespaces;

    public override bool Equals(object? obj) => Equals(obj as SpecIndex);

    public override int GetHashCode() => _files.GetHashCode();

    private List<T> Of<T>(ServiceExport service, List<ServiceExport> services)
        where T : PartExport =>
        _files.OfType<T>().Where(file => file.Service is { } name ? name == service.Name : services.Count == 1).ToList();

    /// <summary>The namespace of the client, which may be a compiled one that the project's files extend.</summary>
    private string Namespace(ServiceExport service) => Extended(service) ?? _namespaces.Of(service.Name, service.Namespace);

    private string? Extended(ServiceExport service) => service.IsShipped ? _namespaces.Extended : null;

    /// <summary>Claims the names of a service. Several services may share a namespace; their own names precede those of their contents.</summary>
    private void Claim(ServiceExport service)
    {
        Names.ClaimNamespace(service.Path, Namespace(service));
        var names = ClientNames.OfService(service.Name);
        Names.Claim(Namespace(service), service.Path, names.Types);
        if (service.Webhooks is null)
            return;
        Names.Claim(Namespace(service), service.Path, names.Webhooks.Types);
        Names.Claim(MemberScope($"{Namespace(service)}.{names.Webhooks.Handler}"), service.Path, FixedNames.OfWebhookHandler);
    }

    /// <summary>The names of all groups come first, then those of shared files, then those of endpoints, then those of webhooks.</summary>
    private void Add(ServiceExport export, List<SharedExport> shared, List<EndpointExport> endpoints, List<WebhookExport> webhooks)
    {
        var groups = new ServiceGroups(
            export.Name,
            export.Path,
            Namespace(export),
            Declared(export, shared),
            endpoints.Select(endpoint => endpoint.Endpoint),
            shared.Select(file => file.Group).OfType<string>(),
            Names);
        Names.Claim(MemberScope($"{groups.Scope(null)}.{groups.Service.Client}"), export.Path, FixedNames.OfClient);
        if (Extended(export) is not null)
            Names.Claim(groups.Scope(null), export.Path, [groups.Service.Extensions]);
        foreach (var group in groups.Usable)
        {
            var names = ServiceGroups.Names(group);
            Names.Claim(groups.Scope(null), export.Path, Extended(export) is null ? names.Types : names.TypesOfExtension);
            Names.Claim(MemberScope($"{groups.Scope(null)}.{groups.Service.Client}"), export.Path, [names.Property]);
            Names.Claim(MemberScope(groups.ClientScope(group.Segment)), export.Path, FixedNames.OfGroupClient);
        }
        foreach (var file in shared)
            ClaimOrLeaveOut(groups, file);
        var sorted = shared.ToLookup(file => IsRefused(file.Path));
        var service = new ServiceIndex(export, groups, sorted[false].ToList(), sorted[true].ToList(), endpoints, webhooks)
        {
            OwnNamespace = _namespaces.Of(export.Name, export.Namespace),
            Extended = Extended(export),
        };
        _services.Add(service);
        foreach (var endpoint in endpoints)
            Claim(service, endpoint);
        foreach (var webhook in webhooks)
            Claim(service, webhook);
    }

    /// <summary>The groups that the service declares, and those that only a shared file describes.</summary>
    private static EquatableArray<GroupName> Declared(ServiceExport export, List<SharedExport> shared) => export.Groups
        .Concat(shared.Select(file => file.Described).OfType<GroupName>())
        .GroupBy(group => group.Segment)
        .Select(same => same.First())
        .ToEquatableArray();

    /// <summary>A shared file with a name that belongs to another file is left out as a whole.</summary>
    private void ClaimOrLeaveOut(ServiceGroups groups, SharedExport file)
    {
        var scope = groups.Scope(file.Group);
        var names = EmittedNames.Types(file.Types).ToList();
        if ((file.Group is { } group && groups.Owner(group) is not null) || names.Any(name => Names.Owner(scope, name) is not null))
            _refused.Add(file.Path);
        else
            Names.Claim(scope, file.Path, names);
    }

    /// <param name="head">The path of an endpoint, or the command of a webhook.</param>
    private static string Key(ServiceIndex service, string head) => $"{service.Export.Name}:{head}";

    private void Claim(ServiceIndex service, EndpointExport endpoint)
    {
        var key = Key(service, endpoint.Endpoint.Path);
        if (!_endpoints.ContainsKey(key))
            _endpoints.Add(key, endpoint.Path);
        var (groups, group) = (service.Groups, endpoint.Endpoint.Group);
        var names = ClientNames.OfEndpoint(endpoint.Endpoint, groups.Group(group), endpoint.HasRequest, endpoint.IsPaged);
        Names.Claim(groups.Scope(group), endpoint.Path, names.Types.Concat(endpoint.Types));
        Names.Claim(MemberScope(groups.ClientScope(group)), endpoint.Path, names.Members);
        Names.Claim(groups.DescriptorScope(group), endpoint.Path, [names.Descriptor]);
    }

    private void Claim(ServiceIndex service, WebhookExport webhook)
    {
        var key = Key(service, webhook.Webhook.Command);
        if (!_webhooks.ContainsKey(key))
            _webhooks.Add(key, webhook.Path);
        var names = ClientNames.OfWebhook(webhook.Webhook, webhook.IsDeciding);
        Names.Claim(service.Scope(null), webhook.Path, names.Types.Concat(webhook.Types));
        Names.Claim(service.WebhookScope(service.Names.Webhooks.Handler), webhook.Path, [names.Method]);
        Names.Claim(service.WebhookScope(service.Names.Webhooks.Descriptors), webhook.Path, [names.Descriptor]);
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
        WebhookExport webhook => $"{Service(webhook.Service)?.Export.Name}.Webhooks.{webhook.Webhook.Name}",
        ServiceExport service => service.Name,
        _ => FileNames.Of(file.Path),
    };

    private string HintStem(string? serviceName, string serves, string name) => Service(serviceName) is { } service
        ? $"{service.Export.Name}.{(serves == SharedDecl.All ? "All" : service.Group(serves).Name)}.{name}"
        : name;
}
