using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Named types of every kind, which may refer to each other.</summary>
internal static class TypePlans
{
    public static Gen<TypeScope> Some(int most) =>
        from names in Gens.Some(NamePools.Types, 0, most)
        from kinds in Gens.Pick(Enum.GetValues<TypeKind>()).ListOf(names.Count, names.Count)
        from sides in Gen.Frequency((2, Gen.Constant(Side.Both)), (2, Gen.Constant(Side.Request)), (2, Gen.Constant(Side.Response)))
            .ListOf(names.Count, names.Count)
        let slots = names.Select((name, rank) => new TypeSlot(name, kinds[rank], IsPlain(kinds[rank]) ? Side.Both : sides[rank], rank)).ToList()
        from scope in Make([.. slots.OrderBy(slot => slot.Kind)], new TypeScope([.. Foreign.Slots, .. slots], Foreign.Plans))
        from given in Gens.Some(NamePools.GivenTypes, slots.Count, slots.Count)
        from isGiven in Gens.Chance(10).ListOf(slots.Count, slots.Count)
        select slots.Select((slot, at) => (slot, at))
            .Aggregate(scope, (all, pair) => !isGiven[pair.at] || pair.at >= given.Count || pair.slot.Kind == TypeKind.Alias
            ? all : all.With(all.Made[pair.slot.Name] with { CSharpName = given[pair.at] }));

    /// <summary>Determines whether a kind of type is the same on both sides.</summary>
    private static bool IsPlain(TypeKind kind) => kind is TypeKind.Alias or TypeKind.NumberEnum or TypeKind.TextEnum or TypeKind.Flags;

    private static Gen<TypeScope> Make(IReadOnlyList<TypeSlot> slots, TypeScope scope) => slots.Count == 0 ? Gen.Constant(scope) :
        from plan in Plan(slots[0], scope)
        from words in Gens.Words
        from isSensitive in Gens.Chance(5)
        from all in Make([.. slots.Skip(1)], scope.With(plan with { Words = words, IsSensitive = isSensitive }))
        select all;

    private static Gen<TypePlan> Plan(TypeSlot slot, TypeScope scope) => slot.Kind switch
    {
        TypeKind.Alias => TypeUses.Use(scope, slot.Side, slot.Rank).Select(use => (TypePlan)new AliasPlan(slot.Name, slot.Side, use)),
        TypeKind.NumberEnum => NumberEnum(slot),
        TypeKind.TextEnum => TextEnum(slot),
        TypeKind.Flags => Flags(slot),
        TypeKind.Object =>
            from names in Gens.Some(NamePools.Fields, 0, 7)
            from fields in FieldPlans.Of(names, scope, slot.Side, slot.Rank)
            select (TypePlan)new ObjectPlan(slot.Name, slot.Side, fields),
        TypeKind.Choice => Choice(slot, scope),
        _ => UnionPlans.Union(slot, scope),
    };

    private static Gen<TypePlan> Flags(TypeSlot slot) =>
        from members in Members(["1", "2", "4", "8", "64", "0", "4611686018427387904", "3"], 1, 5)
        from aliases in Gens.Some(["16", "32", "1280", "-9223372036854775808"], 0, 2)
        from hasAlias in Gens.Chance(15)
        select (TypePlan)new FlagsPlan(slot.Name, slot.Side, hasAlias ? [members[0] with { Aliases = aliases }, .. members.Skip(1)] : members);

    private static Gen<TypePlan> NumberEnum(TypeSlot slot) =>
        from members in Members(
            ["0", "1", "2", "3", "-1", "10", "11", "9223372036854775807", "-9223372036854775808", "100"], 1, 6, canHaveAlias: true)
        from isOpen in Gens.Chance(20)
        from hasRange in Gens.Chance(20)
        from isRange in Gens.Chance(50)
        from range in Gens.Pick([(1000L, 1999L), (-500L, -500L), (4611686018427387904L, 4611686018427387999L)])
        select (TypePlan)new EnumPlan(
            slot.Name, slot.Side, false, isOpen, false, hasRange && members.Count > 1 ? WithRange(members, range, isRange) : members);

    /// <summary>The last member stands for a range, alone or beside its value.</summary>
    private static IReadOnlyList<MemberPlan> WithRange(IReadOnlyList<MemberPlan> members, (long Least, long Most) range, bool isRange)
    {
        var last = members[^1] with { Range = range, IsRange = isRange };
        return [.. members.Take(members.Count - 1), isRange ? last with { Value = Text(range.Most) } : last];

        static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
    }

    private static Gen<TypePlan> TextEnum(TypeSlot slot) =>
        from members in Members(["low", "high", "a b", "", "\"", "</x>", "日本", "1", "true", "\u2028", "Value", "😀"], 1, 6, canHaveAlias: true)
        from isOpen in Gens.Chance(20)
        from isList in Gens.Chance(30)
        select (TypePlan)new EnumPlan(
            slot.Name,
            slot.Side,
            true,
            isOpen,
            isList,
            isList ? [.. members.Select(member => new MemberPlan(member.Name, null, member.Name, [], Words.None))] : members);

    private static Gen<IReadOnlyList<MemberPlan>> Members(IReadOnlyList<string> values, int least, int most, bool canHaveAlias = false) =>
        from names in Gens.Some(NamePools.Cases, least, most)
        from chosen in Gens.Some(values, names.Count + 1, names.Count + 1)
        from words in Gens.Words.ListOf(names.Count, names.Count)
        from hasAlias in Gens.Chance(canHaveAlias && chosen.Count > names.Count ? 15 : 0)
        select (IReadOnlyList<MemberPlan>)[.. names.Take(chosen.Count).Select((name, at) => new MemberPlan(
            name, at == 1 ? $"Given{at.ToString(CultureInfo.InvariantCulture)}"
                : null, chosen[at], hasAlias && at == 0 ? [chosen[^1]]
                : [], words[at] with { Description = null }))];

    /// <summary>One branch for some of the kinds of JSON; the first needs nothing else to have a value.</summary>
    private static Gen<TypePlan> Choice(TypeSlot slot, TypeScope scope) =>
        from first in Gens.Pick(["string", "bytes", "int64", "double", "timestamp", "bool", "uint32"])
        from text in Gens.Pick(["string", "bytes"])
        from number in Gens.Pick(["int32", "uint64", "double", "timestamp"])
        from element in TypeUses.Type(scope, slot.Side, int.MaxValue, 1)
        from value in TypeUses.Type(scope, slot.Side, int.MaxValue, 1)
        from more in Gens.Some<TypeRef>(
            [
                .. new TypeRef[]
                {
                    new NameRef(text), new NameRef(number), new NameRef("bool"), new ListRef(element), new MapRef(value),
                }.Where(type => KindOf(type) != KindOf(new NameRef(first))),
            ], 0, 4)
        from names in Gens.Some(NamePools.Cases, more.Count + 1, more.Count + 1)
        let types = more.Prepend(new NameRef(first)).Zip(names, (type, name) => (name, Objects(type, scope, slot.Side)))
        select (TypePlan)new ChoicePlan(slot.Name, slot.Side, [.. types]);

    /// <summary>A type of the side's own in the place of a map, now and then: whichever comes first.</summary>
    private static TypeRef Objects(TypeRef type, TypeScope scope, Side side) =>
        type is MapRef { Value: NameRef { Name: "string" or "int32" or "bool" } }
            && scope.Slots.FirstOrDefault(
                slot => slot.Kind is TypeKind.Object or TypeKind.Union && (slot.Side == Side.Both || slot.Side == side)) is { } named
            ? new NameRef(named.Name) : type;

    private static int KindOf(TypeRef type) => type switch
    {
        ListRef => 3,
        MapRef => 4,
        NameRef { Name: "string" or "bytes" } => 0,
        NameRef { Name: "bool" } => 2,
        _ => 1,
    };
}
