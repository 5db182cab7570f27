using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.OpenApi;

/// <summary>The one service of a project with all that belongs to it, sound and bound.</summary>
internal sealed record ServiceUnits(
    ServiceDecl Declaration, ServiceModel Model, ServiceIndex Index, IReadOnlyList<SharedDecl> Shared, IReadOnlyList<(EndpointDecl Declaration, EndpointModel Model)> Endpoints)
{
    /// <exception cref="ToolException">A spec has errors, or there is not just one service, or nothing to export.</exception>
    public static ServiceUnits Of(SpecProject project)
    {
        var broken = project.Units.Where(unit => unit.Bound.Diagnostics.Any(finding => finding.Rule.Severity == Severity.Error)).ToList();
        if (broken.Count > 0)
            throw new ToolException($"{broken[0].Source.Path} has errors; 'chatwright check' shows them. Nothing was exported.", ExitCode.Negative);
        var services = project.Units.Where(unit => unit.Bound.Model is ServiceModel).ToList();
        if (services is not [var service])
            throw new ToolException(services.Count == 0 ? "There is no service among the specs." : "The specs describe several services. A document describes one: name the files of one.");
        var endpoints = project.Units
            .Where(unit => unit.Bound.Model is EndpointModel)
            .Select(unit => ((EndpointDecl)unit.File.Declaration!, (EndpointModel)unit.Bound.Model!))
            .OrderBy(endpoint => endpoint.Item1.Head.Value, StringComparer.Ordinal)
            .ToList();
        if (endpoints.Count == 0)
            throw new ToolException("There is no endpoint among the specs.");
        var declaration = (ServiceDecl)service.File.Declaration!;
        var shared = project.Units.Select(unit => unit.File.Declaration).OfType<SharedDecl>().ToList();
        return new ServiceUnits(declaration, (ServiceModel)service.Bound.Model!, project.Index.Service(declaration.Head.Value)!, shared, endpoints);
    }
}
