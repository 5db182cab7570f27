namespace Generator.Tests.Fuzz.Valid;

/// <summary>Types of the shared file that ships, as far as documents here name them.</summary>
internal static class Foreign
{
    private static readonly AliasPlan s_userId = new(
        "UserId", Side.Both, new TypeUse(new NameRef("string"), null, new Limits { MinChars = 1, MaxBytes = 32 }));

    private static readonly UnionPlan s_key = new("ConversationKey", Side.Both, "Type", null, IsText: false, IsOpen: false, [],
    [
        new("OneToOne", null, ["1"], [Required("To_Account", "UserId", Limits.None)], null, Words.None),
        new("Group", null, ["2"], [Required("ToGroupId", "string", new Limits { MinChars = 1 })], null, Words.None),
    ]);

    private static readonly ObjectPlan s_group = new(
        "ConversationGroup", Side.Both, [Required("GroupName", "string", Limits.None), Required("GroupId", "int64", Limits.None)]);

    public static IReadOnlyDictionary<string, TypePlan> Plans { get; } = new TypePlan[] { s_userId, s_key, s_group }.ToDictionary(plan => plan.Name);

    /// <summary>Their ranks are below all others.</summary>
    public static IReadOnlyList<TypeSlot> Slots { get; } =
        [
            new("UserId", TypeKind.Alias, Side.Both, -3), new("ConversationKey", TypeKind.Union, Side.Both, -2),
            new("ConversationGroup", TypeKind.Object, Side.Both, -1),
        ];

    private static FieldPlan Required(string name, string type, Limits limits)
        => new(new WireName(name), new TypeUse(new NameRef(type), null, limits), Need.Required);
}
