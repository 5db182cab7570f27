namespace Chatwright.Tool.Changes;

/// <summary>The parts of one kind in the old and the new surface: those in both, those that are gone, and those that are new.</summary>
internal sealed record Matching(
    IReadOnlyList<(SurfaceNode Old, SurfaceNode New)> Both, IReadOnlyList<SurfaceNode> Removed, IReadOnlyList<SurfaceNode> Added)
{
    /// <param name="other">
    /// What a part has in common with itself after its key changed; null for a part that can only be told by its key.
    /// </param>
    public static Matching Of(IEnumerable<SurfaceNode> old, IEnumerable<SurfaceNode> @new, Func<SurfaceNode, string?>? other = null)
    {
        var (before, after) = (old.ToList(), @new.ToDictionary(node => node.Key));
        var both = before.Where(node => after.ContainsKey(node.Key)).Select(node => (node, after[node.Key])).ToList();
        var removed = before.Where(node => !after.ContainsKey(node.Key)).ToList();
        var known = before.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var added = after.Values.Where(node => !known.Contains(node.Key)).ToList();
        foreach (var node in removed.ToList())
        {
            if (other?.Invoke(node) is { } identity && added.Find(candidate => other(candidate) == identity) is { } found)
            {
                both.Add((node, found));
                removed.Remove(node);
                added.Remove(found);
            }
        }
        return new Matching(both, removed, added);
    }

    public static Matching Endpoints(SurfaceNode old, SurfaceNode @new) => Of(
        old.Of(SurfaceKinds.Endpoint), @new.Of(SurfaceKinds.Endpoint),
        endpoint => $"{endpoint[SurfaceFacts.Group]}.{endpoint[SurfaceFacts.Name]}");

    public static Matching Webhooks(SurfaceNode old, SurfaceNode @new) =>
        Of(old.Of(SurfaceKinds.Webhook), @new.Of(SurfaceKinds.Webhook), webhook => webhook[SurfaceFacts.Name]);

    public static Matching Members(SurfaceNode old, SurfaceNode @new) =>
        Of(old.Of(SurfaceKinds.Member), @new.Of(SurfaceKinds.Member), PropertyName);

    public static Matching Cases(SurfaceNode old, SurfaceNode @new) =>
        Of(old.Of(SurfaceKinds.Case), @new.Of(SurfaceKinds.Case), @case => @case[SurfaceFacts.Value]);

    public static Matching Branches(SurfaceNode old, SurfaceNode @new) =>
        Of(old.Of(SurfaceKinds.Branch), @new.Of(SurfaceKinds.Branch), branch => branch[SurfaceFacts.Type]);

    public static Matching Values(SurfaceNode old, SurfaceNode @new) =>
        Of(old.Of(SurfaceKinds.Value), @new.Of(SurfaceKinds.Value), value => value[SurfaceFacts.Value]);

    /// <summary>The name in C# of a member.</summary>
    public static string PropertyName(SurfaceNode member) => member[SurfaceFacts.Name] ?? Generator.Names.Identifiers.Pascal(member.Key);
}
