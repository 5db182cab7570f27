using FsCheck;
using FsCheck.Fluent;
using Generator.Tests.Fuzz.Yaml;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>The fields of objects, unions, cases and bodies.</summary>
internal static class FieldPlans
{
    /// <param name="names">One for each field.</param>
    /// <param name="rank">That of the type that has the fields.</param>
    public static Gen<IReadOnlyList<FieldPlan>> Of(IReadOnlyList<WireName> names, TypeScope scope, Side side, int rank) =>
        from plain in Gens.All(names.Select(name => Field(name, scope, side, rank)))
        from labelled in Labelled(plain, scope, side, rank)
        from conditional in Conditional(labelled, scope)
        from all in Exclusive(conditional)
        select all;

    /// <summary>The optional fields of a request filled by the client, where their types allow it.</summary>
    public static IReadOnlyList<FieldPlan> Filled(IReadOnlyList<FieldPlan> fields)
    {
        var excluded = fields.SelectMany(field => field.Excludes).ToHashSet();
        return [.. fields.Select(field => field with { From = CanBeFilled(field, excluded) ? Source(field.Use) : null })];
    }

    private static bool CanBeFilled(FieldPlan field, HashSet<string> excluded) =>
        field is { Need: Need.Optional, Excludes.Count: 0 } && field.Use.Limits == Limits.None && !excluded.Contains(field.Wire.Text);

    private static string? Source(TypeUse use) => use.Type is NameRef { Name: var name }
        ? name switch
        {
            "string" => "uuid",
            "uint32" or "int64" => "random32",
            "uint64" => "sdkAppId",
            _ => null,
        }
        : null;

    /// <summary>Two of the optional fields that exclude each other.</summary>
    private static Gen<IReadOnlyList<FieldPlan>> Exclusive(IReadOnlyList<FieldPlan> fields) =>
        from has in Gens.Chance(15)
        from chosen in Gens.Some([.. fields.Where(field => field.Need == Need.Optional)], 2, 2)
        from isMutual in Gens.Chance(30)
        select !has || chosen.Count < 2 ? fields : Replace(fields,
        [
            (chosen[0], chosen[0] with { Excludes = [chosen[1].Wire.Text] }),
            (chosen[1], isMutual ? chosen[1] with { Excludes = [chosen[0].Wire.Text] } : chosen[1]),
        ]);

    private static Gen<FieldPlan> Field(WireName name, TypeScope scope, Side side, int rank) =>
        from need in side == Side.Request
            ? Gen.Frequency((5, Gen.Constant(Need.Optional)), (3, Gen.Constant(Need.Required)), (2, Gen.Constant(Need.Defaulted)))
            : Gen.Frequency((5, Gen.Constant(Need.Optional)), (3, Gen.Constant(Need.Required)))
        from use in TypeUses.Use(scope, side, need == Need.Required ? rank : int.MaxValue)
        from @default in need == Need.Defaulted ? Default(use, scope) : Gen.Constant<DefaultText?>(null)
        from words in Gens.Words
        from isSensitive in Gens.Chance(8)
        from aliases in Gens.Chance(10)
        select new FieldPlan(name, use, need == Need.Defaulted && @default is null ? Need.Optional : need)
        {
            Default = @default is null ? null : (@default.Values, @default.AreTexts, @default.IsList),
            Words = words with { Description = null },
            IsSensitive = isSensitive,
            Aliases = aliases ? [Short(name) + "~1", Short(name) + "~2"] : [],
        };

    /// <summary>A key of an example has at most 256 characters, and an alias is one.</summary>
    private static string Short(WireName name) => name.Text.Length > 250 ? name.Text[..8] : name.Text;

    /// <summary>Some of the optional fields chosen among, by labels.</summary>
    private static Gen<IReadOnlyList<FieldPlan>> Labelled(IReadOnlyList<FieldPlan> fields, TypeScope scope, Side side, int rank) =>
        from need in Gen.Frequency((8, Gen.Constant(Need.Optional)), (1, Gen.Constant(Need.OneOf)), (1, Gen.Constant(Need.AnyOf)))
        from label in Gens.Pick(["target", "one of them", "</summary>", "\"", "日本"])
        from chosen in Gens.Some([.. fields.Where(field => field.Need == Need.Optional)], 2, 3)
        from uses in Gens.All(chosen.Select(_ => TypeUses.Use(scope, side, rank)))
        select need == Need.Optional || chosen.Count < 2
            ? fields
            : Replace(fields, chosen.Zip(uses, (field, use) => (field, field with { Need = need, Label = label, Use = use })));

    /// <summary>Some of the optional fields required when others have certain values.</summary>
    private static Gen<IReadOnlyList<FieldPlan>> Conditional(IReadOnlyList<FieldPlan> fields, TypeScope scope)
    {
        var siblings = fields.Where(
            field => field.Need is Need.Optional or Need.Required or Need.Defaulted
                && field.Aliases.Count == 0
                && Literals(field.Use, scope) is not null).ToList();
        return
            from has in Gens.Chance(siblings.Count > 0 ? 20 : 0)
            from chosen in Gens.Some([.. fields.Where(field => field.Need == Need.Optional && IsScalar(field.Use, scope))], 1, 1)
            from when in Gens.Some([.. siblings.Except(chosen)], 1, 2)
            from values in Gens.All(when.Select(sibling => Literals(sibling.Use, scope)!))
            select !has || chosen.Count == 0 || when.Count == 0 ? fields : Replace(fields, [(chosen[0], chosen[0] with
            {
                Need = Need.When,
                When = [.. when.Zip(values, (sibling, literals) => (sibling.Wire.Text, literals.Values, literals.AreTexts))],
            })]);
    }

    private static bool IsScalar(TypeUse use, TypeScope scope)
        => scope.Resolve(use.Type).Type is NameRef { Name: var name } && TypeScope.Scalars.Contains(name);

    private static List<FieldPlan> Replace(IReadOnlyList<FieldPlan> fields, IEnumerable<(FieldPlan Old, FieldPlan New)> pairs)
    {
        var all = fields.ToList();
        foreach (var (old, @new) in pairs)
            all[all.IndexOf(old)] = @new;
        return all;
    }

    /// <summary>Values that the language compares with a member; null for members that it does not compare.</summary>
    public static Gen<(IReadOnlyList<string> Values, bool AreTexts)>? Literals(TypeUse use, TypeScope scope)
    {
        if (scope.Resolve(use.Type) is not { Type: NameRef { Name: var name }, Wire: var wire })
            return null;
        if (scope.Made.TryGetValue(name, out var plan))
        {
            return plan switch
            {
                EnumPlan it => Some([.. it.Members.SelectMany(member => member.Aliases.Prepend(member.Value))], it.IsText),
                FlagsPlan it => Some([.. it.Members.SelectMany(member => member.Aliases.Prepend(member.Value))], false),
                _ => null,
            };
        }
        return name switch
        {
            // A condition on both values would always hold.
            "bool" => Gens.Pick<string>((use.Wire ?? wire) == "int" ? ["0", "1"] : ["true", "false"])
                .Select(value => ((IReadOnlyList<string>)[value], false)),
            "string" => Some(["a", "b c", "", "true", "1"], true),
            "int32" or "int64" => Some(["0", "1", "-5", "7"], false),
            "uint32" or "uint64" => Some(["0", "1", "7"], false),
            _ => null,
        };
    }

    private static Gen<(IReadOnlyList<string> Values, bool AreTexts)> Some(IReadOnlyList<string> values, bool areTexts)
        => Gens.Some(values, 1, 2).Select(some => (some, areTexts));

    private static Gen<DefaultText?> Default(TypeUse use, TypeScope scope)
    {
        if (scope.Resolve(use.Type) is not { Type: NameRef { Name: var name } })
            return Gen.Constant<DefaultText?>(null);
        if (scope.Made.TryGetValue(name, out var plan))
        {
            return plan switch
            {
                EnumPlan it => Gens.Pick([.. it.Members.Where(member => !member.IsRange)])
                    .Select(member => (DefaultText?)new DefaultText([member.Name], true, false)),
                FlagsPlan it => Gens.Some(it.Members, 0, it.Members.Count)
                    .Select(members => (DefaultText?)new DefaultText([.. members.Select(member => member.Name)], true, true)),
                _ => Gen.Constant<DefaultText?>(null),
            };
        }
        return name switch
        {
            "bool" => Gens.Chance(50).Select(value => (DefaultText?)new DefaultText([value ? "true" : "false"], false, false)),
            "string" => new Values(scope, isRequest: true).Value(use, 0)
                .Select(value => (DefaultText?)new DefaultText([((JsonText)value).Text], true, false)),
            "int32" or "uint32" or "int64" or "uint64" or "double" => new Values(scope, isRequest: true).Value(use, 0).Select(Number),
            _ => Gen.Constant<DefaultText?>(null),
        };
    }

    /// <summary>A number, be it in a string on the wire.</summary>
    private static DefaultText? Number(Json value) => new([value is JsonText text ? text.Text : ((JsonWord)value).Text], false, false);

    private sealed record DefaultText(IReadOnlyList<string> Values, bool AreTexts, bool IsList);
}
