using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>The types of the shared files of one service: entered and resolved once, for all files that may name them.</summary>
internal sealed class ServiceTypes
{
    private readonly bool _isIncomplete;
    private readonly ServiceIndex _service;
    private readonly TypeScope _all;
    private readonly Dictionary<string, TypeScope> _groups = [];
    private readonly List<DeclaredType> _compiled = [];
    private readonly HashSet<DeclaredType> _inRequests = [];
    private readonly HashSet<DeclaredType> _inResponses = [];

    public ServiceTypes(SpecIndex index, ServiceIndex service)
    {
        (_isIncomplete, _service, Envelope) = (index.IsIncomplete, service, new EnvelopeType(service.Export.Envelope));
        _all = Enter(SharedDecl.All, null);
        foreach (var group in service.SharedGroups)
            _groups[group] = Enter(group, _all);
        _inRequests.UnionWith(Reached(WebhookDecl.All, service.Webhooks.SelectMany(webhook => webhook.ReplyTypes)));
        _inResponses.UnionWith(Reached(WebhookDecl.All, service.Webhooks.SelectMany(webhook => webhook.BodyTypes)));
        if (service.Extended is not null)
            KeepCompiledValidation();
        AddUsage(service.Endpoints);
    }

    /// <summary>The envelope of all responses, except those of endpoints with their own.</summary>
    public EnvelopeType Envelope { get; }

    /// <summary>The types that the files of a group may name without declaring them.</summary>
    /// <param name="group">The group's path segment; null for a file that serves the whole service.</param>
    public TypeScope Shared(string? group) => group is not null && _groups.TryGetValue(group, out var scope) ? scope : _all;

    /// <summary>On which sides of calls and webhooks a shared type is met.</summary>
    public Usage UsageOf(DeclaredType type) => new(_inRequests.Contains(type), _inResponses.Contains(type));

    /// <summary>Creates the scope of a file's types, around which are the shared types that it may name.</summary>
    /// <param name="group">The group's path segment; null for a file that serves the whole service.</param>
    /// <param name="response">The type that is only the response of an endpoint, with its context.</param>
    public TypeScope Own(string path, string? group, EquatableArray<TypeDecl> types, string? onlyResponse = null, PayloadContext? response = null)
    {
        var space = _service.IsCompiled(path) ? _service.Extended! : _service.OwnNamespace;
        var scope = new TypeScope(path, space, Shared(group), _isIncomplete);
        var taken = new HashSet<string>();
        foreach (var type in types)
        {
            var isUsable = EmittedNames.TryTake(taken, type) && TypeNames.IsUsable(type);
            scope.Add(DeclaredType.Create(type, scope, isUsable, type.Name.Value == onlyResponse ? response : null));
        }
        return scope;
    }

    private void AddUsage(IEnumerable<EndpointExport> endpoints)
    {
        foreach (var group in endpoints.GroupBy(endpoint => endpoint.Endpoint.Group))
        {
            _inRequests.UnionWith(Reached(group.Key, group.SelectMany(endpoint => endpoint.RequestTypes)));
            _inResponses.UnionWith(Reached(group.Key, group.SelectMany(endpoint => endpoint.ResponseTypes)));
        }
    }

    /// <summary>Of the compiled types, those that no compiled request has were compiled without the code that validates them.</summary>
    private void KeepCompiledValidation()
    {
        AddUsage(_service.Endpoints.Where(endpoint => _service.IsCompiled(endpoint.Path)));
        foreach (var type in _compiled.Where(type => !_inRequests.Contains(type)))
            type.NeedsValidation = false;
    }

    /// <summary>Enters the shared types of a group, or of all: those of a compiled client first, since they have a namespace of their own.</summary>
    private TypeScope Enter(string serves, TypeScope? outer)
    {
        var shared = _service.SharedBy(serves);
        var types = shared.ByName.Values.ToLookup(type => _service.IsCompiled(shared.Paths[type.Name.Value]));
        if (_service.Extended is { } extended)
        {
            outer = new TypeScope("", extended, outer, _isIncomplete);
            Enter(types[true], outer);
            _compiled.AddRange(outer.Types);
        }
        var scope = new TypeScope("", _service.OwnNamespace, outer, _isIncomplete);
        Enter(types[false], scope);
        // A type that cannot be emitted still hides others of its name.
        foreach (var name in shared.Refused)
        {
            var broken = new TypeDecl(new Located<string>(name, default), null, DocDecl.None, Sensitive: false, new BrokenBody());
            scope.Add(DeclaredType.Create(broken, scope, isUsable: false));
        }
        return scope;
    }

    private static void Enter(IEnumerable<TypeDecl> types, TypeScope scope)
    {
        foreach (var type in types)
            scope.Add(DeclaredType.Create(type, scope, isUsable: true));
    }

    private HashSet<DeclaredType> Reached(string group, IEnumerable<string> names) =>
        Reach.Of(names.Select(Shared(group).Find).OfType<DeclaredType>());
}
