using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>The result of binding a file: a model to print, unless the file is refused, and diagnostics.</summary>
internal sealed record BoundSpec(SpecModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);

internal static class SpecBinder
{
    public static BoundSpec Bind(SpecFile file, SpecSemantics semantics, ProjectSettings settings)
    {
        var diagnostics = new DiagnosticBag(file.Path);
        var model = file.Declaration is null ? null : Bind(file.Declaration, file, semantics, settings, diagnostics);
        var isBroken = diagnostics.HasErrors || file.HasErrors;
        // A service or shared file is emitted as far as it is sound, for the sake of those that use it.
        var emitted = isBroken && (model is EndpointModel or WebhookModel) ? null : model;
        return new BoundSpec(emitted, diagnostics.Count == 0 ? file.Diagnostics : [.. file.Diagnostics, .. diagnostics.ToEquatableArray()]);
    }

    private static SpecModel? Bind(SpecDecl declaration, SpecFile file, SpecSemantics semantics, ProjectSettings settings, DiagnosticBag diagnostics)
    {
        var (path, index) = (file.Path, semantics.Index);
        if (declaration is ServiceDecl unnamed && !Exporter.IsUsable(unnamed))
            return ReportNames(unnamed, diagnostics);
        if (Service(declaration, index, diagnostics) is not { } service)
            return null;
        var home = new HomeModel(service.Names, service.OwnNamespace, settings.IsInternal) { Extended = service.Extended };
        switch (declaration)
        {
            case ServiceDecl when service.Export.Path != path:
                diagnostics.Add(Rules.DuplicateService, declaration.Head.At, declaration.Head.Value, FileNames.Of(service.Export.Path, path));
                return null;
            case ServiceDecl it:
                var bound = new ServiceBinder(it, index, service, semantics.Types(service), home, diagnostics).Bind();
                return bound with
                {
                    IsWireOnly = settings.IsWireOnly,
                    HasHosting = settings.HasHosting,
                    HasWebhookHosting = settings.HasWebhookHosting,
                    IsShipped = file.IsShipped,
                };
            case SharedDecl it:
                return new SharedBinder(it, path, semantics, service, home, settings.IsWireOnly, diagnostics).Bind();
            case EndpointDecl it when Exporter.Name(it) is { } name:
                return new EndpointBinder(it, name, path, semantics, service, home, settings, diagnostics).Bind();
            case WebhookDecl it:
                return new WebhookBinder(it, path, semantics, service, home, settings, diagnostics).Bind();
            default:
                return null;
        }
    }

    private static SpecModel? ReportNames(ServiceDecl service, DiagnosticBag diagnostics)
    {
        if (!Identifiers.IsName(service.Head.Value))
            diagnostics.Add(Rules.NotAName, service.Head.At, service.Head.Value);
        if (service.Namespace is { } space && !Identifiers.IsNamespace(space.Value))
            diagnostics.Add(Rules.NotANamespace, space.At, space.Value);
        return null;
    }

    private static ServiceIndex? Service(SpecDecl declaration, SpecIndex index, DiagnosticBag diagnostics)
    {
        var named = declaration switch
        {
            ServiceDecl it => it.Head,
            SharedDecl it => it.Service,
            WebhookDecl it => it.Service,
            _ => ((EndpointDecl)declaration).Service,
        };
        var service = index.Service(named?.Value);
        if (service is not null)
            return service;
        var names = index.Services.Select(known => known.Export.Name).ToList();
        if (index.IsIncomplete)
            return null; // The service may be described in a file that cannot be read, which is reported there.
        if (named is { } written)
            diagnostics.Add(Rules.UnknownService, written.At, written.Value, Suggestion.For(written.Value, names));
        else if (names.Count == 0)
            diagnostics.Add(Rules.NoService, declaration.Head.At, declaration.Head.Value);
        else
            diagnostics.Add(Rules.SeveralServices, declaration.Head.At, string.Join(", ", names));
        return null;
    }
}
