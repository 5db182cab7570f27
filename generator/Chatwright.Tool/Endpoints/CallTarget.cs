using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Endpoints;

/// <summary>The endpoint that is called, with the service it belongs to.</summary>
internal sealed record CallTarget(SpecProject Project, SpecUnit Unit, EndpointModel Endpoint, ServiceModel Service)
{
    public EnvelopeModel Envelope => Endpoint.Envelope ?? Service.Envelope;

    public EndpointDecl Declaration => (EndpointDecl)Unit.File.Declaration!;
}
