using System.Collections.Generic;
using System.Linq;
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
        AsResponse = new PayloadContext(names.Response, Envelope, "every response", [FixedNames.Failures, FixedNames.FindFailures, FixedNames.Info]);
        Scope = shared.Own(path, name.Group, endpoint.Types, OnlyResponse, AsResponse);
        Request = endpoint.Request is { } request ? Payloads.Resolve(request, names.Request, Scope, null) : null;
        Response = Payloads.Resolve(endpoint.Response ?? PayloadDecl.Empty, AsResponse.Name, Scope, AsResponse)!;
        _inRequest = Payloads.Reached(Request);
        _inResponse = Payloads.Reached(Response);
    }

    public EnvelopeType Envelope { get; }

    /// <summary>The context in which the response is resolved.</summary>
    public PayloadContext AsResponse { get; }

    /// <summary>The types that the endpoint may name.</summary>
    public TypeScope Scope { get; }

    /// <summary>The request's type; null if the endpoint sends no body.</summary>
    public ResolvedType? Request { get; }

    public ResolvedType Response { get; }

    /// <summary>The name of a declared type to which only the response refers, and which is emitted as the response.</summary>
    public string? OnlyResponse { get; }

    /// <summary>On which sides of calls a type is met.</summary>
    public Usage UsageOf(DeclaredType type) => ReferenceEquals(type.Scope, Scope)
        ? new Usage(_inRequest.Contains(type), _inResponse.Contains(type))
        : _shared.UsageOf(type);

    private bool IsOnlyTheResponse(string name) =>
        _endpoint.Types.FirstOrDefault(type => type.Name.Value == name) is { } type
        && TypeNames.IsUsable(type)
        && !References.Of(_endpoint.Request).Contains(name)
        && !_endpoint.Types.Any(other => References.Of(other.Body).Contains(name));
}
