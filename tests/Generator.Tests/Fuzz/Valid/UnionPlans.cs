using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Unions, with the cases' fields beside the discriminator or in a content of their own.</summary>
internal static class UnionPlans
{
    public static Gen<TypePlan> Union(TypeSlot slot, TypeScope scope) =>
        from names in Gens.Some(NamePools.Fields, 16, 16)
        let free = names.Where(name => name.CSharpName is null).ToList()
        let discriminator = free[0].Text
        let content = slot.Kind == TypeKind.AdjacentUnion ? free[1].Text : null
        let others = names.Except(free.Take(2)).ToList()
        from commonCount in Gen.Choose(0, 3)
        from few in FieldPlans.Of([.. others.Take(commonCount)], scope, slot.Side, slot.Rank)
        from isLarge in Gens.Chance(4)
        from manyCount in Gen.Choose(58, 70)
        let common = isLarge ? [.. few, .. Many(manyCount)] : few
        from isText in Gens.Chance(50)
        from isOpen in Gens.Chance(25)
        from cases in content is null ? Beside([.. others.Skip(commonCount)], slot, scope) : Apart([.. others.Skip(commonCount)], slot, scope)
        from values in Gens.Some<string>(
            isText
                ? ["one", "two", "", "\"", "</x>", "日本", "1", "true", "null", "\u2028", "TIMText"]
                : ["0", "1", "2", "3", "-1", "11", "12", "9223372036854775807", "-9223372036854775808"],
            9,
            9)
        from hasTwo in Gens.Chance(25).ListOf(cases.Count, cases.Count)
        from converts in Gens.Chance(30)
        let all = converts && common.All(field => field.Need != Need.Required) ? Converting(cases, content, scope) : cases
        select (TypePlan)new UnionPlan(slot.Name, slot.Side, discriminator, content, isText, isOpen, common,
            [.. all.Select((@case, at) => @case with { Values = hasTwo[at] ? [values[2 * at], values[(2 * at) + 1]] : [values[2 * at]] })]);

    /// <summary>Each case that can has a member whose values convert to it, one for each scalar.</summary>
    private static List<CasePlan> Converting(IReadOnlyList<CasePlan> cases, string? content, TypeScope scope)
    {
        var taken = new HashSet<string>();
        return [.. cases.Select(@case => @case with { Implicit = Converting(@case, content, scope, taken) })];
    }

    private static string? Converting(CasePlan @case, string? content, TypeScope scope, HashSet<string> taken)
    {
        var members = @case.ContentType is { } type
            ? [(Name: content!, Type: type, IsRequired: true)]
            : @case.Fields.Select(field => (Name: field.Wire.Text, field.Use.Type, IsRequired: field.Need == Need.Required)).ToList();
        return members
            .Where(member => members.All(other => other == member || !other.IsRequired))
            .Where(member => scope.Resolve(member.Type).Type is NameRef { Name: var name } && TypeScope.Scalars.Contains(name) && taken.Add(name))
            .Select(member => member.Name)
            .FirstOrDefault();
    }

    /// <summary>So many that they do not fit into a mask of 64 bits.</summary>
    private static IEnumerable<FieldPlan> Many(int count) =>
        Enumerable.Range(0, count).Select(
            at => new FieldPlan(
                new WireName(FormattableString.Invariant($"many_{at}")),
                new TypeUse(new NameRef(at % 2 == 0 ? "string" : "int64"), null, Limits.None),
                Need.Optional));

    /// <summary>Cases whose fields are each their own, but for one that two of them share.</summary>
    private static Gen<IReadOnlyList<CasePlan>> Beside(IReadOnlyList<WireName> names, TypeSlot slot, TypeScope scope) =>
        from cases in Gens.Some(NamePools.Cases, 1, 4)
        from fields in Gens.All(cases.Select((_, at) =>
            from count in Gen.Choose(0, 2)
            from some in FieldPlans.Of([.. names.Skip(2 * at).Take(count)], scope, slot.Side, slot.Rank)
            select some))
        from words in Gens.Words.ListOf(cases.Count, cases.Count)
        let all = (IReadOnlyList<CasePlan>)[
            .. cases.Select((name, at) => new CasePlan(name, at == 1 ? "GivenCase" : null, [], fields[at], null, words[at])),
        ]
        from shares in Gens.Chance(40)
        from isRequired in Gens.Chance(50)
        select shares && CanShare(all, scope, slot) ? Sharing(all, isRequired ? Need.Required : Need.Optional) : all;

    private static bool CanShare(IReadOnlyList<CasePlan> all, TypeScope scope, TypeSlot slot) =>
        all.Count > 1
        && all[0].Fields is [{ Need: Need.Optional or Need.Required } field, ..]
        && CanBeRequired(field, scope, slot);

    /// <summary>The second case has the first field of the first, too, under some of its aliases.</summary>
    private static IReadOnlyList<CasePlan> Sharing(IReadOnlyList<CasePlan> all, Need need)
    {
        var field = all[0].Fields[0];
        var again = new FieldPlan(field.Wire, field.Use, need) { Aliases = [.. field.Aliases.Skip(1)] };
        return [all[0], all[1] with { Fields = [.. all[1].Fields, again] }, .. all.Skip(2)];
    }

    private static bool CanBeRequired(FieldPlan field, TypeScope scope, TypeSlot slot) =>
        field.Need == Need.Required
            || TypeScope.Scalars.Contains(scope.Innermost(field.Use.Type))
            || scope.Names(slot.Side, slot.Rank).Contains(scope.Innermost(field.Use.Type));

    /// <summary>Cases whose fields may be called alike, or that have a type for all of them.</summary>
    private static Gen<IReadOnlyList<CasePlan>> Apart(IReadOnlyList<WireName> names, TypeSlot slot, TypeScope scope) =>
        from cases in Gens.Some(NamePools.Cases, 1, 4)
        from bodies in Gens.All(cases.Select(_ =>
            from some in Gens.Some(names, 0, 3)
            from fields in FieldPlans.Of(some, scope, slot.Side, slot.Rank)
            from isTyped in Gens.Chance(30)
            from type in TypeUses.Type(scope, slot.Side, slot.Rank, 1)
            select (fields, isTyped, type)))
        from words in Gens.Words.ListOf(cases.Count, cases.Count)
        select (IReadOnlyList<CasePlan>)[.. cases.Select((name, at) =>
            new CasePlan(name, null, [], bodies[at].isTyped ? [] : bodies[at].fields, bodies[at].isTyped ? bodies[at].type : null, words[at]))];
}
