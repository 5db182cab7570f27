using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>The types of one endpoint.</summary>
internal sealed class EndpointTypes
{
    private readonly EndpointDecl _endpoint;
    private readonly ServiceTypes _shared;
    private readonly HashSet<DeclaredType> _inRequest;
    private readonly HashSet<DeclaredType> _inResponse;

    /// <param name="names">The C# names of the endpoint.</param>
    /// <param name="path">The endpoint's file.</param>
    public EndpointTypes(EndpointDecl endpoint, EndpointName name, EndpointNames names, string path, ServiceTypes shared)
    {
        (_endpoint, _shared) = (endpoint, shared);
        Envelope = endpoint.Envelope is null ? shared.Envelope : new EnvelopeType(Exporter.Envelope(endpoint.Envelope));
        OnlyResponse = endpoint.Response?.Type is { } named && IsOnlyTheResponse(named.Name) ? named.Name : null;
        AsResponse = new ResponseContext(names.Response, Envelope);
        Scope = shared.Own(path, name.Group, endpoint.Types, OnlyResponse, AsResponse);
        Request = endpoint.Request is { } request ? Resolve(request, names.Request, null) : null;
        Response = Resolve(endpoint.Response ?? new PayloadDecl(default, [], null), AsResponse.Name, AsResponse)!;
        _inRequest = Reached(Request);
        _inResponse = Reached(Response);
    }

    public EnvelopeType Envelope { get; }

    /// <summary>The context in which the response is resolved.</summary>
    public ResponseContext AsResponse { get; }

    /// <summary>The types that the endpoint may name.</summary>
    public TypeScope Scope { get; }

    /// <summary>The request's type; null if the endpoint sends no body.</summary>
    public ResolvedType? Request { get; }

    public ResolvedType Response { get; }

    /// <summary>The name of a declared type to which only the response refers, and which is emitted as the response.</summary>
    public string? OnlyResponse { get; }

    /// <summary>Determines whether a type is declared in the endpoint's file.</summary>
    public bool IsOwn(DeclaredType type) => ReferenceEquals(type.Scope, Scope);

    /// <summary>On which sides of calls a type is met.</summary>
    public Usage UsageOf(DeclaredType type) => IsOwn(type) ? new Usage(_inRequest.Contains(type), _inResponse.Contains(type)) : _shared.UsageOf(type);

    private static HashSet<DeclaredType> Reached(ResolvedType? payload) => payload?.Declared is { } type ? Reach.Of([type]) : [];

    private bool IsOnlyTheResponse(string name) =>
        _endpoint.Types.FirstOrDefault(type => type.Name.Value == name) is { } type
        && TypeNames.IsUsable(type)
        && !References.Of(_endpoint.Request).Contains(name)
        && !_endpoint.Types.Any(other => References.Of(other.Body).Contains(name));

    /// <summary>Null for a request without members.</summary>
    private ResolvedType? Resolve(PayloadDecl payload, string? name, ResponseContext? response)
    {
        if (payload.Type is { } named)
            return Resolve(named);
        if (name is null)
            return null;
        var declaration = new TypeDecl(new Located<string>(name, payload.At), null, DocDecl.None, Sensitive: false, new ObjectBody(payload.Fields));
        return DeclaredType.Create(declaration, Scope, isUsable: true, response).Use;
    }

    private ResolvedType Resolve(NamedTypeExpr named) =>
        ScalarTypes.Find(named.Name) is not null || Scope.Find(named.Name) is { IsUsable: true } and not (ObjectType or UnionType)
            ? Scope.Error(Rules.NotAPayload, named.At, $"'{named.Name}'")
            : TypeResolver.Resolve(named, null, Scope);
}
