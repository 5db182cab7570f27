using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.OpenApi;

/// <summary>An endpoint as declared, as bound, and with its types.</summary>
internal sealed record EndpointUnit(EndpointDecl Declaration, EndpointModel Model, EndpointTypes Types)
{
    /// <param name="unit">The file of the endpoint, sound and bound.</param>
    public static EndpointUnit Of(SpecUnit unit, SpecSemantics semantics)
    {
        var declaration = (EndpointDecl)unit.File.Declaration!;
        return new EndpointUnit(declaration, (EndpointModel)unit.Bound.Model!, semantics.Endpoint(declaration, unit.File.Path)!);
    }
}
