using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Changes;

/// <summary>Makes the surface of the services that a project describes: of the compiler's models, not of the files.</summary>
internal sealed class ServiceSurface
{
    private readonly SpecProject _project;
    private readonly PlaceCatalog _places;
    private readonly TypeSurface _types;
    private readonly ServiceModel _service;

    private ServiceSurface(SpecProject project, ServiceModel service, PlaceCatalog places, LimitCatalog limits)
    {
        (_project, _service, _places) = (project, service, places);
        _types = new TypeSurface(service.Home.Namespace, places, limits);
    }

    /// <param name="show">Makes a path as a user would write it.</param>
    /// <exception cref="ToolException">A spec has errors, or there is no service.</exception>
    public static IReadOnlyList<SurfaceNode> Of(SpecProject project, Func<SpecSource, string> show)
    {
        if (project.Units.FirstOrDefault(IsBroken) is { } broken)
            throw new ToolException($"{show(broken.Source)} has errors, which 'chatwright check' shows. Nothing was compared.{First(broken)}");
        var places = new PlaceCatalog(show);
        foreach (var unit in project.Units)
            AddPlaces(unit, places);
        var limits = new LimitCatalog(project);
        var services = project.Models<ServiceModel>().OrderBy(service => service.Home.Service, StringComparer.Ordinal)
            .Select(service => new ServiceSurface(project, service, places, limits).Service()).ToList();
        return services.Count > 0 ? services : throw new ToolException("There is no service among the specs.");
    }

    private static bool IsBroken(SpecUnit unit) => unit.Bound.Model is null || unit.Bound.Diagnostics.Any(IsError);

    /// <summary>The first error, with its line, since specs of a revision are not at hand to check.</summary>
    private static string First(SpecUnit unit) => unit.Bound.Diagnostics.FirstOrDefault(IsError)?.ToDiagnostic() is { } error
        ? string.Create(
            CultureInfo.InvariantCulture,
            $" Line {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")
        : "";

    private static bool IsError(SpecDiagnostic found) => found.Rule.Severity == Severity.Error;

    private static void AddPlaces(SpecUnit unit, PlaceCatalog places)
    {
        switch (unit.File.Declaration)
        {
            case EndpointDecl it when unit.Bound.Model is EndpointModel model:
                places.AddTypes(unit, it.Types);
                places.AddErrors(unit, it.Errors);
                places.AddPayload(unit, model.Names.Request, it.Request, it.Types);
                places.AddPayload(unit, model.Names.Response, it.Response, it.Types);
                break;
            case WebhookDecl it when unit.Bound.Model is WebhookModel model:
                places.AddTypes(unit, it.Types);
                places.AddPayload(unit, model.Names.Body, it.Body, it.Types);
                places.AddPayload(unit, model.Names.Reply, it.Reply, it.Types);
                break;
            case SharedDecl it:
                places.AddTypes(unit, it.Types);
                foreach (var set in it.ErrorSets)
                    places.AddErrors(unit, set.Errors);
                break;
            case ServiceDecl it:
                places.AddErrors(unit, it.Errors);
                break;
            default:
                break;
        }
    }

    private SurfaceNode Service()
    {
        var unit = _project.Units.First(unit => ReferenceEquals(unit.Bound.Model, _service));
        var place = _places.Head(unit);
        var declaration = (ServiceDecl)unit.File.Declaration!;
        var facts = new FactList().Add("namespace", _service.Home.ClientNamespace).Add("signing", Vocabulary.Signing.WordFor(_service.Signing))
            .Add("envelope", Envelope(_service.Envelope)).Add("requestBytes", _service.RequestBytes).Add("responseBytes", _service.ResponseBytes)
            .Add("serverTimeout", _service.ServerTimeoutSeconds);
        if (_service.Webhooks is { } webhooks)
        {
            facts.Add("webhooks", string.Join(", ",
                new[] { webhooks.Command, webhooks.App, webhooks.Signature?.Sign, webhooks.Signature?.Time }.Select(name => name ?? "-")))
                .Add("webhookReply", Envelope(webhooks.Reply));
        }
        return new SurfaceNode(SurfaceKinds.Service, _service.Home.Service)
        {
            Facts = facts.Facts,
            Place = place,
            Children = TypeSurface.Sorted(
            [
                .. _service.Query.Select(query => Parameter(SurfaceKinds.Query, query, place)),
                .. _service.Headers.Select(header => Parameter(SurfaceKinds.Header, header, place)),
                .. _service.Regions.Select(region => Region(region, declaration, unit)),
                .. _service.Errors.Select(error => Error(error, place)),
                .. Context(place),
                .. Endpoints(),
                .. Webhooks(),
                .. Types(),
            ]),
        };
    }

    private SurfaceNode Region(RegionModel region, ServiceDecl declaration, SpecUnit unit) => new(SurfaceKinds.Region, region.Name)
    {
        Facts = new FactList().Add("host", region.Host).Add("backup", region.Backup).Facts,
        Place = declaration.Regions.FirstOrDefault(declared => declared.Host.Value == region.Host) is { } found
            ? _places.At(unit, found.Name.At)
            : _places.Head(unit),
    };

    public static SurfaceNode Parameter(string kind, QueryModel parameter, SurfacePlace place) => new(kind, parameter.Name)
    {
        Facts = new FactList().Add(SurfaceFacts.Value,
            parameter.Source is { } source ? $"from {Vocabulary.QuerySources.WordFor(source)}" : parameter.Value).Facts,
        Place = place,
    };

    private SurfaceNode Error(ErrorModel error, SurfacePlace place) => new(SurfaceKinds.Error, PlaceCatalog.Key(error.Code))
    {
        Facts = Advice(error).Add(SurfaceFacts.Name, error.Name).Facts,
        Place = _places.Error(error.Code) ?? place,
    };

    public static FactList Advice(ErrorModel error) => new FactList()
        .Add("retry", error.Retry is { } retry ? Vocabulary.Retry.WordFor(retry) + After(error) : null)
        .Add("refused", error.IsRefused)
        .Add("range", error.Range?.ToString());

    private static string After(ErrorModel error) =>
        error.AfterSeconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" after {error.AfterSeconds} s") : "";

    private IEnumerable<SurfaceNode> Context(SurfacePlace place) => _service.Webhooks is not { } webhooks ? [] : webhooks.Context
        .Select(context => new SurfaceNode(SurfaceKinds.Context, context.Member.WireName)
        {
            Facts = _types.Member(context.Member, "", []).Facts,
            Place = place,
        });

    private IEnumerable<SurfaceNode> Endpoints() => _project.Units.Where(IsOurs<EndpointModel>).Select(unit =>
        new EndpointSurface(_service, (EndpointModel)unit.Bound.Model!, _places.Head(unit)).Node());

    private IEnumerable<SurfaceNode> Webhooks() => _project.Units.Where(IsOurs<WebhookModel>).Select(Webhook);

    private SurfaceNode Webhook(SpecUnit unit)
    {
        var model = (WebhookModel)unit.Bound.Model!;
        var reply = model.Types.OfType<ObjectModel>().FirstOrDefault(type => type.Reply is not null)?.Reply;
        var place = _places.Head(unit);
        return new SurfaceNode(SurfaceKinds.Webhook, model.Command)
        {
            Facts = new FactList().Add(SurfaceFacts.Name, model.Names.Method).Add(SurfaceFacts.Body, model.Names.Body)
                .Add(SurfaceFacts.Reply, model.Names.Reply).Add(SurfaceFacts.Deprecated, TypeSurface.IsOld(model.Docs)).Facts,
            Place = place,
            Children = reply is null ? [] : TypeSurface.Sorted(reply.Codes.Select(code => Code(code, place))),
        };
    }

    private static SurfaceNode Code(ReplyCodeModel code, SurfacePlace place) => new(SurfaceKinds.Code, PlaceCatalog.Key(code.Code))
    {
        Facts = new FactList().Add(SurfaceFacts.Name, code.Name).Add("range", code.Range?.ToString())
            .Add(SurfaceFacts.Deprecated, TypeSurface.IsOld(code.Docs)).Facts,
        Place = place,
    };

    private IEnumerable<SurfaceNode> Types() => _project.Units.Where(IsOurs<SpecModel>).SelectMany(unit =>
        unit.Bound.Model!.Types.Select(type => _types.Of(type, Owner(unit.Bound.Model))));

    private static string? Owner(SpecModel model) => model switch
    {
        EndpointModel it => it.Path,
        WebhookModel it => it.Command,
        _ => null,
    };

    private bool IsOurs<T>(SpecUnit unit) => unit.Bound.Model is { } model and T && model.Home.Service == _service.Home.Service;

    public static string Envelope(EnvelopeModel envelope) => string.Join(
        ", ", new[] { envelope.Status, envelope.Ok, envelope.Code, envelope.Info, envelope.Display }.Select(name => name ?? "-"));
}
