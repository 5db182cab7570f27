namespace Chatwright.Tool.Changes;

/// <summary>
/// The types that have another name in the new surface, told by their places: as the request of an endpoint, as the type of a member.
/// </summary>
internal sealed class TypeRenames
{
    private readonly Dictionary<string, SurfaceNode> _old;
    private readonly Dictionary<string, SurfaceNode> _new;
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<(string Old, string New)> _seen = [];

    public TypeRenames(SurfaceNode old, SurfaceNode @new)
    {
        _old = old.Of(SurfaceKinds.Type).ToDictionary(type => type.Key);
        _new = @new.Of(SurfaceKinds.Type).ToDictionary(type => type.Key);
        foreach (var (before, after) in Matching.Endpoints(old, @new).Both.Concat(Matching.Webhooks(old, @new).Both))
        {
            foreach (var part in new[] { SurfaceFacts.Request, SurfaceFacts.Response, SurfaceFacts.Body, SurfaceFacts.Reply })
                Pair(before[part], after[part]);
        }
        foreach (var name in _old.Keys)
            Pair(name, name);
    }

    /// <summary>The types in both, under their old and their new names.</summary>
    public IEnumerable<(SurfaceNode Old, SurfaceNode New)> Both => _old.Values
        .Where(type => _new.ContainsKey(NameOf(type.Key))).Select(type => (type, _new[NameOf(type.Key)]));

    public IEnumerable<SurfaceNode> Removed => _old.Values.Where(type => !_new.ContainsKey(NameOf(type.Key)));

    public IEnumerable<SurfaceNode> Added => _new.Values.Where(type => !_old.ContainsKey(type.Key) && !_names.ContainsValue(type.Key));

    /// <summary>The new name of a type; its own if it was not renamed.</summary>
    public string NameOf(string old) => _names.GetValueOrDefault(old, old);

    /// <summary>The text of an old type as it would be today, were only types renamed.</summary>
    public string? Today(string? shape) => ShapeText.Named(shape) is { } name ? ShapeText.WithName(shape!, NameOf(name)) : shape;

    /// <summary>Determines whether a type is a value type in C#, so that it is another type where it can be null.</summary>
    /// <param name="shape">A type of the new surface.</param>
    public bool IsValue(string shape) => shape[0] is '[' or '{' || (ShapeText.Named(shape) is { } name
        ? _new.GetValueOrDefault(name)?[SurfaceFacts.Kind] is "flags" or "enum of numbers" or "enum of texts"
        : shape is not ("string" or "json"));

    private void Pair(string? old, string? @new)
    {
        if (old is null || @new is null || !_old.TryGetValue(old, out var before) || !_new.TryGetValue(@new, out var after))
            return;
        if (old != @new)
        {
            // Both stand for the same only if neither is anything else.
            if (_new.ContainsKey(old) || _old.ContainsKey(@new) || _names.GetValueOrDefault(old, @new) != @new
                || _names.Any(known => known.Value == @new && known.Key != old))
                return;
            _names[old] = @new;
        }
        if (_seen.Add((old, @new)))
            PairParts(before, after);
    }

    private void PairParts(SurfaceNode old, SurfaceNode @new)
    {
        foreach (var (before, after) in Matching.Members(old, @new).Both.Concat(Matching.Branches(old, @new).Both))
        {
            if (ShapeText.Named(before[SurfaceFacts.Type]) is { } name && ShapeText.Named(after[SurfaceFacts.Type]) is { } other
                && ShapeText.WithName(before[SurfaceFacts.Type]!, other) == after[SurfaceFacts.Type])
                Pair(name, other);
        }
        foreach (var (before, after) in Matching.Cases(old, @new).Both)
            PairParts(before, after);
    }
}
