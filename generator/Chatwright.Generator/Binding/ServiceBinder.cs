using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

internal sealed class ServiceBinder(
    ServiceDecl declaration, SpecIndex index, ServiceIndex service, ServiceTypes types, HomeModel home, DiagnosticBag diagnostics)
{
    public ServiceModel Bind()
    {
        CheckNames();
        new ErrorBinder(index, service, service.Export.Path, diagnostics).Check(declaration.Errors);
        return new ServiceModel(index.HintName(service.Export.Path), home, Docs.Bind(declaration.Docs))
        {
            Signing = declaration.Signing?.Value ?? SigningScheme.None,
            Envelope = service.Export.Envelope,
            Query = Parameters(declaration.Query),
            Headers = Parameters(declaration.Headers),
            Regions = Regions(),
            Groups = Groups(),
            UnselectedGroups = declaration.Groups
                .Where(group => !service.ServedGroups.Contains(group.Segment.Value))
                .Select(group => service.Group(group.Segment.Value).Name)
                .ToEquatableArray(),
            RequestBytes = declaration.Limits.RequestBytes?.Value,
            ResponseBytes = declaration.Limits.ResponseBytes?.Value,
            ServerTimeoutSeconds = declaration.Limits.ServerTimeoutSeconds?.Value,
            Errors = service.Errors.Values.Select(error => error.Error).OrderBy(error => error.Code).ToEquatableArray(),
            Webhooks = declaration.Webhooks is { } webhooks ? new WebhooksBinder(webhooks, service, types, diagnostics).Bind() : null,
        };
    }

    private void CheckNames()
    {
        EnvelopeNames.Check(declaration.Envelope, diagnostics);
        foreach (var group in declaration.Groups)
        {
            if (MemberNames.CheckedName(group.Segment, group.Name, diagnostics) is { } name && service.NameOwner(group.Segment.Value) is { } owner)
                diagnostics.Add(Rules.ReservedName, (group.Name ?? group.Segment).At, name, owner);
            if (group.Noun is { } noun && !Identifiers.IsName(noun.Value))
                diagnostics.Add(Rules.NotAName, noun.At, noun.Value);
        }
    }

    private static EquatableArray<QueryModel> Parameters(EquatableArray<QueryDecl> declared)
        => declared.Select(query => new QueryModel(query.Name.Value, query.From?.Value, query.Value?.Value)).ToEquatableArray();

    private EquatableArray<RegionModel> Regions()
    {
        var names = new MemberNames([home.Names.Region, FixedNames.All, FixedNames.TryParse], diagnostics);
        var regions = new List<RegionModel>();
        foreach (var region in declaration.Regions)
        {
            if (names.Give(region.Name, null, Naming.Choose) is { } name)
                regions.Add(new RegionModel(name, region.Host.Value, region.Backup?.Value, region.Docs.Notes));
        }
        return regions.ToEquatableArray();
    }

    private EquatableArray<GroupModel> Groups()
    {
        var docs = declaration.Groups.ToDictionary(group => group.Segment.Value, group => Docs.Bind(group.Docs));
        foreach (var file in service.Shared)
        {
            if (file.Described is { } group && !docs.ContainsKey(group.Segment))
                docs.Add(group.Segment, file.Docs);
        }
        return service.UsableGroups
            .Select(group => new GroupModel(
                ClientNames.OfGroup(group.Name),
                docs.TryGetValue(group.Segment, out var found) ? found : DocModel.None))
            .ToEquatableArray();
    }
}
