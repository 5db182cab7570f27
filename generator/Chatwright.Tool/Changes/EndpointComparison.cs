using System.Globalization;

namespace Chatwright.Tool.Changes;

/// <summary>Compares the endpoints and the webhooks of a service, without their types.</summary>
internal sealed class EndpointComparison(ChangeList changes, TypeRenames renames, SurfaceNode oldService, SurfaceNode newService)
{
    private static readonly string[] s_repeats = ["", "idempotent", "safe"];

    private readonly Matching _endpoints = Matching.Endpoints(oldService, newService);
    private readonly Matching _webhooks = Matching.Webhooks(oldService, newService);

    /// <summary>Determines whether an endpoint or webhook is in one of the surfaces only.</summary>
    public bool IsGone(string key) => _endpoints.Removed.Concat(_endpoints.Added).Concat(_webhooks.Removed).Concat(_webhooks.Added)
        .Any(node => node.Key == key);

    /// <summary>Determines whether an endpoint or webhook has another name in C#, after which the types of its payloads are named.</summary>
    public bool IsRenamed(string key) => _endpoints.Both.Concat(_webhooks.Both)
        .Any(pair => pair.New.Key == key && Name(pair.Old) != Name(pair.New));

    public void CompareAll()
    {
        foreach (var endpoint in _endpoints.Removed)
            changes.Add(ChangeRules.EndpointRemoved, new ChangedPart(endpoint.Key, null, endpoint, null), Name(endpoint), null);
        foreach (var endpoint in _endpoints.Added)
            changes.Add(ChangeRules.EndpointAdded, new ChangedPart(endpoint.Key, null, null, endpoint), null, Name(endpoint));
        var groups = RenamedGroups();
        foreach (var (old, @new) in groups)
            changes.Add(ChangeRules.GroupRenamed, new ChangedPart(newService.Key, null, oldService, newService), old, @new);
        foreach (var (old, @new) in _endpoints.Both)
            Compare(new ChangedPart(@new.Key, null, old, @new), old, @new, groups);
        foreach (var webhook in _webhooks.Removed)
            changes.Add(ChangeRules.WebhookRemoved, new ChangedPart(webhook.Key, null, webhook, null), Name(webhook), null);
        foreach (var webhook in _webhooks.Added)
            changes.Add(ChangeRules.WebhookAdded, new ChangedPart(webhook.Key, null, null, webhook), null, Name(webhook));
        foreach (var (old, @new) in _webhooks.Both)
            Compare(new ChangedPart(@new.Key, null, old, @new), old, @new);
    }

    /// <summary>
    /// The groups all of whose endpoints are now in one other group, which is new. The rename is one change, not one for each of them.
    /// </summary>
    private Dictionary<string, string> RenamedGroups()
    {
        var after = newService.Of(SurfaceKinds.Endpoint).Select(Group).ToHashSet(StringComparer.Ordinal);
        var before = oldService.Of(SurfaceKinds.Endpoint).Select(Group).ToHashSet(StringComparer.Ordinal);
        return _endpoints.Both.GroupBy(pair => Group(pair.Old))
            .Select(group => (Old: group.Key, New: group.Select(pair => Group(pair.New)).Distinct().ToList()))
            .Where(group => !after.Contains(group.Old) && group.New is [var only] && !before.Contains(only))
            .ToDictionary(group => group.Old, group => group.New[0]);
    }

    private void Compare(ChangedPart part, SurfaceNode old, SurfaceNode @new, Dictionary<string, string> groups)
    {
        if (old.Key != @new.Key)
            changes.Add(ChangeRules.PathChanged, part, old.Key, @new.Key);
        var group = groups.GetValueOrDefault(Group(old), Group(old));
        if ($"{group}.{old[SurfaceFacts.Name]}" != Name(@new))
            changes.Add(ChangeRules.EndpointRenamed, part, Name(old), Name(@new));
        changes.Compare(ChangeRules.MethodChanged, part, "method", "POST");
        changes.Compare(
            Repeats(old) > Repeats(@new) ? ChangeRules.MayNotRepeat : ChangeRules.MayRepeat, part, "repeat", "neither safe nor idempotent");
        changes.Compare(Rate(old) > Rate(@new) ? ChangeRules.RateLowered : ChangeRules.RateRaised, part, "calls", "no limit");
        if (renames.Today(old[SurfaceFacts.Request]) != @new[SurfaceFacts.Request])
            changes.Compare(ChangeRules.RequestChanged, part, SurfaceFacts.Request);
        CompareShortForms(part);
        if (old["probe"] != @new["probe"])
            changes.Add(ChangeRules.ProbeChanged, part, null, @new["probe"] is null ? "no longer this one" : "from now on this one");
        changes.Compare(ChangeRules.EnvelopeChanged, part, "envelope");
        changes.CompareDeprecated(part);
        if (Today(old["pages"]) != ShapeText.WithoutForm(@new["pages"]))
            changes.Compare(ChangeRules.PagingChanged, part, "pages");
        else
            changes.Compare(ChangeRules.PagingDiffers, part, "paging");
        if (@new["results"] is null && old["results"] is { } results)
            changes.Add(ChangeRules.ResultsRemoved, part, results, null);
        else
            changes.Compare(ChangeRules.ResultsDiffer, part, "results");
        ServiceComparison.CompareParameters(changes, part, old, @new, SurfaceKinds.Query);
        CompareAdvice(part, old, @new);
    }

    private void CompareShortForms(ChangedPart part)
    {
        var (before, after) = (part.Old!["short"], part.New!["short"]);
        if (before is null && after is not null)
            changes.Add(ChangeRules.ShortFormAdded, part, null, after);
        else if (Today(before) != ShapeText.WithoutForm(after))
            changes.Add(ChangeRules.ShortFormChanged, part, before, after ?? "none");
    }

    /// <summary>The C# type that a text begins with, as it would be today, were only types renamed.</summary>
    private string? Today(string? text) => ShapeText.WithoutForm(renames.Today(text));

    /// <summary>The advice for codes that differs here from that of the service.</summary>
    private void CompareAdvice(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        var errors = new ErrorComparison(changes);
        foreach (var code in old.Of(SurfaceKinds.Error).Concat(@new.Of(SurfaceKinds.Error)).Select(error => error.Key).Distinct())
        {
            if (Advice(old, oldService, code) is { } before && Advice(@new, newService, code) is { } after)
                errors.CompareAdvice(part.Part(ErrorComparison.Prefix + code, before, after with { Place = @new.Place }));
        }

        static SurfaceNode? Advice(SurfaceNode endpoint, SurfaceNode service, string code) =>
            endpoint.Of(SurfaceKinds.Error).Concat(service.Of(SurfaceKinds.Error)).FirstOrDefault(error => error.Key == code);
    }

    private void Compare(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        if (old.Key != @new.Key)
            changes.Add(ChangeRules.PathChanged, part, old.Key, @new.Key);
        if (Name(old) != Name(@new))
            changes.Add(ChangeRules.HandlerRenamed, part, Name(old), Name(@new));
        if ((old[SurfaceFacts.Reply] is null) != (@new[SurfaceFacts.Reply] is null))
            changes.Compare(ChangeRules.DecisionChanged, part, SurfaceFacts.Reply);
        changes.CompareDeprecated(part);
        // Without a reply on both sides, its codes go and come with it.
        if (old[SurfaceFacts.Reply] is null || @new[SurfaceFacts.Reply] is null)
            return;
        var codes = Matching.Of(old.Of(SurfaceKinds.Code), @new.Of(SurfaceKinds.Code), code => code[SurfaceFacts.Name]);
        changes.AddDifferences(part, codes, ChangeRules.ReplyCodeRemoved, ChangeRules.ReplyCodeAdded, "codes.", SurfaceFacts.Name);
        foreach (var (before, after) in codes.Both)
        {
            var code = part.Part($"codes.{after.Key}", before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.WireValueChanged, code, before.Key, after.Key);
            changes.Compare(ChangeRules.ReplyCodeRenamed, code, SurfaceFacts.Name);
            if (after["range"] is null && before["range"] is { } range)
                changes.Add(ChangeRules.ReplyRangeRemoved, code, range, null);
            else
                changes.Compare(ChangeRules.ReplyRangeChanged, code, "range");
            changes.CompareDeprecated(code);
        }
    }

    private static string Group(SurfaceNode endpoint) => endpoint[SurfaceFacts.Group]!;

    /// <summary>The name in C#: the group and the method, or the method of the handler.</summary>
    private static string Name(SurfaceNode node) =>
        node[SurfaceFacts.Group] is { } group ? $"{group}.{node[SurfaceFacts.Name]}" : node[SurfaceFacts.Name]!;

    private static int Repeats(SurfaceNode endpoint) => Array.IndexOf(s_repeats, endpoint["repeat"] ?? "");

    /// <summary>The calls in a second; endless without a limit.</summary>
    private static double Rate(SurfaceNode endpoint) => endpoint["calls"]?.Split(' ') is [var permits, _, var seconds, ..]
        ? double.Parse(permits, CultureInfo.InvariantCulture) / double.Parse(seconds, CultureInfo.InvariantCulture)
        : double.PositiveInfinity;
}
