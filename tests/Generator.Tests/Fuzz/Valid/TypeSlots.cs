namespace Generator.Tests.Fuzz.Valid;

internal enum TypeKind { Alias, NumberEnum, TextEnum, Flags, Object, Union, AdjacentUnion, Choice }

/// <summary>A planned type, known to all others before it is made, so that they may refer to each other in circles.</summary>
/// <param name="Rank">Required members refer only to lower ranks; otherwise no value would be finite.</param>
internal sealed record TypeSlot(string Name, TypeKind Kind, Side Side, int Rank)
{
    /// <summary>Needs nothing else to have a value.</summary>
    public bool IsLeaf => Kind is TypeKind.NumberEnum or TypeKind.TextEnum or TypeKind.Flags;
}

/// <summary>The types that a declaration may name.</summary>
/// <param name="Slots">All of them.</param>
/// <param name="Made">Those that are made already: aliases come first, since what may be said of them depends on what they stand for.</param>
internal sealed record TypeScope(IReadOnlyList<TypeSlot> Slots, IReadOnlyDictionary<string, TypePlan> Made)
{
    private static readonly HashSet<string> s_scalars =
    [
        "string", "bool", "int32", "uint32", "int64", "uint64", "double", "timestamp", "bytes", "json",
    ];

    public static IReadOnlyCollection<string> Scalars => s_scalars;

    public TypeScope With(TypePlan plan) => this with { Made = new Dictionary<string, TypePlan>(Made) { [plan.Name] = plan } };

    /// <summary>The names that may stand on that side, below that rank.</summary>
    public IReadOnlyList<string> Names(Side side, int rank) =>
        [.. Slots.Where(slot => (slot.Side == Side.Both || slot.Side == side) && (slot.IsLeaf || slot.Rank < rank)).Select(slot => slot.Name)];

    /// <summary>The type with its names followed: lists and maps, and at the bottom a scalar or a type that is more than a name.</summary>
    public (TypeRef Type, string? Wire) Resolve(TypeRef type) => type switch
    {
        ListRef list when Resolve(list.Element) is var (element, wire) => (new ListRef(element), wire),
        MapRef map when Resolve(map.Value) is var (value, wire) => (new MapRef(value), wire),
        NameRef { Name: var name } when Made.TryGetValue(name, out var plan) && plan is AliasPlan alias =>
            Resolve(alias.Use.Type) is var (target, wire) ? (target, alias.Use.Wire ?? wire) : (type, null),
        _ => (type, null),
    };

    public string Innermost(TypeRef type) => Resolve(type).Type switch
    {
        ListRef list => Innermost(list.Element),
        MapRef map => Innermost(map.Value),
        var it => ((NameRef)it).Name,
    };

    public bool IsLimited(TypeRef type) => type switch
    {
        ListRef list => IsLimited(list.Element),
        MapRef map => IsLimited(map.Value),
        NameRef { Name: var name } => Made.TryGetValue(name, out var plan)
            && plan is AliasPlan alias
            && (alias.Use.Limits != Limits.None || IsLimited(alias.Use.Type)),
        _ => false,
    };

    public static bool IsCollection(TypeRef type) => type is ListRef or MapRef;
}
