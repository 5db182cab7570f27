namespace Chatwright.Tool.Changes;

/// <summary>Compares two surfaces: what has changed for those who call by the old one.</summary>
internal sealed class ServiceComparison
{
    private readonly ChangeList _changes;
    private readonly SurfaceNode _old;
    private readonly SurfaceNode _new;
    private readonly ChangedPart _part;
    private readonly TypeRenames _renames;

    private ServiceComparison(ChangeList changes, SurfaceNode old, SurfaceNode @new)
    {
        (_changes, _old, _new) = (changes, old, @new);
        _part = new ChangedPart(@new.Key, null, old, @new);
        _renames = new TypeRenames(old, @new);
    }

    public static IReadOnlyList<Change> Compare(IEnumerable<SurfaceNode> old, IEnumerable<SurfaceNode> @new)
    {
        var changes = new ChangeList();
        var services = Matching.Of(old, @new);
        foreach (var service in services.Removed)
            changes.Add(ChangeRules.ServiceRemoved, new ChangedPart(service.Key, null, service, null), null, null);
        foreach (var service in services.Added)
            changes.Add(ChangeRules.ServiceAdded, new ChangedPart(service.Key, null, null, service), null, null);
        foreach (var (before, after) in services.Both)
            new ServiceComparison(changes, before, after).Compare();
        return changes.Sorted;
    }

    /// <summary>Query parameters and headers of fixed values.</summary>
    public static void CompareParameters(ChangeList changes, ChangedPart part, SurfaceNode old, SurfaceNode @new, string kind)
    {
        var parameters = Matching.Of(old.Of(kind), @new.Of(kind));
        foreach (var parameter in parameters.Removed)
            Add(parameter, null);
        foreach (var parameter in parameters.Added)
            Add(null, parameter);
        foreach (var (before, after) in parameters.Both.Where(pair => pair.Old[SurfaceFacts.Value] != pair.New[SurfaceFacts.Value]))
            Add(before, after);

        void Add(SurfaceNode? before, SurfaceNode? after) => changes.Add(
            ChangeRules.ParameterChanged, part.Part($"{kind}.{(after ?? before)!.Key}", before, after),
            before?[SurfaceFacts.Value] ?? "none", after?[SurfaceFacts.Value] ?? "none");
    }

    private void Compare()
    {
        _changes.Compare(ChangeRules.NamespaceChanged, _part, "namespace");
        _changes.Compare(ChangeRules.SigningChanged, _part, "signing");
        _changes.Compare(ChangeRules.EnvelopeChanged, _part, "envelope");
        foreach (var fact in new[] { "requestBytes", "responseBytes", "serverTimeout" })
            _changes.Compare(ChangeRules.SizeChanged, _part.Part(fact, _old, _new), fact);
        CompareParameters(_changes, _part, _old, _new, SurfaceKinds.Query);
        CompareParameters(_changes, _part, _old, _new, SurfaceKinds.Header);
        CompareRegions();
        // A service without webhooks on one side differs by the webhooks themselves.
        if (_old["webhooks"] is not null && _new["webhooks"] is not null)
        {
            _changes.Compare(ChangeRules.WebhooksChanged, _part.Part("webhooks", _old, _new), "webhooks");
            _changes.Compare(ChangeRules.WebhooksChanged, _part.Part("webhooks.reply", _old, _new), "webhookReply");
            new MemberComparison(_changes, _renames)
                .CompareAll(_part.Part("webhooks.query", _old, _new) with { Sides = Sides.Received }, Context(_old), Context(_new));
        }
        new ErrorComparison(_changes).CompareAll(_part, _old, _new);
        var endpoints = new EndpointComparison(_changes, _renames, _old, _new);
        endpoints.CompareAll();
        new TypeComparison(_changes, _renames, new TypeUses(_old), new TypeUses(_new)).CompareAll(endpoints.IsGone, endpoints.IsRenamed);
    }

    private void CompareRegions()
    {
        var regions = Matching.Of(_old.Of(SurfaceKinds.Region), _new.Of(SurfaceKinds.Region));
        _changes.AddDifferences(_part, regions, ChangeRules.RegionRemoved, ChangeRules.RegionAdded, "regions.", "host");
        foreach (var (before, after) in regions.Both)
        {
            var region = _part.Part($"regions.{after.Key}", before, after);
            _changes.Compare(ChangeRules.HostChanged, region, "host");
            _changes.Compare(ChangeRules.HostChanged, region, "backup");
        }
    }

    private static SurfaceNode Context(SurfaceNode service) => new(SurfaceKinds.Type, "")
    {
        Children = [.. service.Of(SurfaceKinds.Context).Select(member => member with { Kind = SurfaceKinds.Member })],
    };
}
