using Chatwright.Generator;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.OpenApi;

/// <summary>The one service of a project with all that belongs to it, sound and bound.</summary>
internal sealed record ServiceUnits(ServiceDecl Declaration, ServiceModel Model, IReadOnlyList<EndpointUnit> Endpoints)
{
    public IReadOnlyList<WebhookUnit> Webhooks { get; private init; } = [];

    /// <summary>The further query parameters of webhooks.</summary>
    public EquatableArray<Member> Context { get; private init; }

    /// <exception cref="ToolException">A spec has errors, or there is not exactly one service, or nothing to export.</exception>
    public static ServiceUnits Of(SpecProject project)
    {
        if (project.Units.FirstOrDefault(unit => unit.HasErrors) is { } broken)
            throw new ToolException($"{broken.Source.Path} has errors; 'chatwright check' shows them. Nothing was exported.", ExitCode.Negative);
        var services = project.Units.Where(unit => unit.Bound.Model is ServiceModel).ToList();
        if (services is not [var service])
            throw new ToolException(services.Count == 0 ? "There is no service among the specs."
                : "The specs describe several services. A document describes one: name the files of one.");
        // Exports with documentation and places, which the project's index does not keep.
        var semantics = SpecCompiler.Resolve(SpecCompiler.Index(project.Units.Select(unit => SpecCompiler.ExportWhole(unit.File)), namespaces: null));
        var endpoints = project.Units
            .Where(unit => unit.Bound.Model is EndpointModel)
            .Select(unit => EndpointUnit.Of(unit, semantics))
            .OrderBy(endpoint => endpoint.Declaration.Head.Value, StringComparer.Ordinal)
            .ToList();
        var webhooks = project.Units
            .Where(unit => unit.Bound.Model is WebhookModel)
            .Select(unit => WebhookUnit.Of(unit, semantics))
            .OrderBy(webhook => webhook.Model.Command, StringComparer.Ordinal)
            .ToList();
        if (endpoints.Count + webhooks.Count == 0)
            throw new ToolException("There is no endpoint and no webhook among the specs.");
        var declaration = (ServiceDecl)service.File.Declaration!;
        return new ServiceUnits(declaration, (ServiceModel)service.Bound.Model!, endpoints)
        {
            Webhooks = webhooks,
            Context = webhooks.Count > 0 ? semantics.Context(declaration, service.File.Path) : [],
        };
    }
}
