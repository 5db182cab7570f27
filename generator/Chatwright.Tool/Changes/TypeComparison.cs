namespace Chatwright.Tool.Changes;

/// <summary>Compares the types of a service.</summary>
internal sealed class TypeComparison(ChangeList changes, TypeRenames renames, TypeUses oldUses, TypeUses newUses)
{
    private readonly MemberComparison _members = new(changes, renames);

    /// <param name="isGone">Determines whether the endpoint or webhook that declares a type is gone with it, or came with it.</param>
    /// <param name="isRenamed">Determines whether an endpoint or webhook has another name, after which its payloads are named.</param>
    public void CompareAll(Func<string, bool> isGone, Func<string, bool> isRenamed)
    {
        foreach (var type in renames.Removed.Where(type => IsOwnChange(type, oldUses)))
            changes.Add(ChangeRules.TypeRemoved, Part(type, null), null, null);
        foreach (var type in renames.Added.Where(type => IsOwnChange(type, newUses)))
            changes.Add(ChangeRules.TypeAdded, Part(null, type), null, null);
        foreach (var (old, @new) in renames.Both)
        {
            var part = Part(old, @new);
            var follows = newUses.PayloadOf(@new.Key) is { } payload && isRenamed(payload.Subject);
            if (old.Key != @new.Key && !follows)
                changes.Add(ChangeRules.TypeRenamed, part, old.Key, @new.Key);
            Compare(part, old, @new);
        }

        // A payload comes and goes with its endpoint, or with a change of the endpoint that is told of.
        bool IsOwnChange(SurfaceNode type, TypeUses uses) =>
            (type[SurfaceFacts.Owner] is not { } owner || !isGone(owner)) && uses.PayloadOf(type.Key) is null;
    }

    private ChangedPart Part(SurfaceNode? old, SurfaceNode? @new)
    {
        var name = (@new ?? old)!.Key;
        var (before, after) = (old?.Key ?? "", @new?.Key ?? "");
        var sides = oldUses.SidesOf(before) | newUses.SidesOf(after);
        return (newUses.PayloadOf(after) ?? oldUses.PayloadOf(before)) is var (subject, part)
            ? new ChangedPart(subject, part, old, @new) { Sides = sides }
            : new ChangedPart(name, null, old, @new)
            {
                Sides = sides,
                UsedBy = [.. oldUses.UsersOf(before).Union(newUses.UsersOf(after)).Order(StringComparer.Ordinal)],
            };
    }

    private void Compare(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        if (old[SurfaceFacts.Kind] != @new[SurfaceFacts.Kind])
        {
            changes.Add(ChangeRules.TypeKindChanged, part, old[SurfaceFacts.Kind], @new[SurfaceFacts.Kind]);
            return;
        }
        changes.Compare(ChangeRules.UnionChanged, part, "content");
        // The name of the property follows from the discriminator. It counts by itself only where the discriminator stays.
        changes.Compare(ChangeRules.UnionChanged, part, old["discriminator"] == @new["discriminator"] ? "property" : "discriminator");
        changes.CompareDeprecated(part);
        _members.CompareAll(part, old, @new);
        CompareCases(part, old, @new);
        CompareBranches(part, old, @new);
        CompareValues(part, old, @new);
    }

    private void CompareCases(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        var cases = Matching.Cases(old, @new);
        changes.AddDifferences(part, cases, ChangeRules.CaseRemoved, ChangeRules.CaseAdded, "", SurfaceFacts.Value);
        foreach (var (before, after) in cases.Both)
        {
            var @case = part.Part(after.Key, before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.CaseRenamed, @case, before.Key, after.Key);
            CompareCaseValues(@case);
            CompareConversions(@case, Matching.Members(before, after));
            changes.CompareDeprecated(@case);
            _members.CompareAll(@case, before, after);
        }
    }

    /// <summary>A case of several values is created with one of them, or with the usual one.</summary>
    private void CompareCaseValues(ChangedPart @case)
    {
        var (before, after) = (Values(@case.Old!), Values(@case.New!));
        if (before.Length > 1 && after.Length == 1)
            changes.Compare(ChangeRules.CaseValueFixed, @case, SurfaceFacts.Value);
        else if (@case.Old![SurfaceFacts.Value] != @case.New![SurfaceFacts.Value])
            changes.Compare(ChangeRules.WireValueChanged, @case, SurfaceFacts.Value);
        else if (@case.Old["sent"] != @case.New["sent"])
            changes.Add(ChangeRules.WireValueChanged, @case, @case.Old["sent"] ?? before[0], @case.New["sent"] ?? after[0]);

        static string[] Values(SurfaceNode @case) => FactList.ItemsOf(@case[SurfaceFacts.Value]);
    }

    private void CompareConversions(ChangedPart @case, Matching members)
    {
        var (before, after) = (@case.Old!["implicit"], @case.New!["implicit"]);
        var today = members.Both.FirstOrDefault(pair => pair.Old.Key == before).New?.Key ?? before;
        if (before is not null && today != after)
            changes.Add(ChangeRules.ConversionRemoved, @case, before, after);
        else if (today != after)
            changes.Add(ChangeRules.ConversionAdded, @case, null, after);
    }

    private void CompareBranches(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        var branches = Matching.Branches(old, @new);
        changes.AddDifferences(part, branches, ChangeRules.CaseRemoved, ChangeRules.CaseAdded, "", SurfaceFacts.Type);
        foreach (var (before, after) in branches.Both)
        {
            var branch = part.Part(after.Key, before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.CaseRenamed, branch, before.Key, after.Key);
            _members.Compare(branch, before with { Key = after.Key }, after);
        }
    }

    private void CompareValues(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        var values = Matching.Values(old, @new);
        changes.AddDifferences(part, values, ChangeRules.ValueRemoved, ChangeRules.ValueAdded, "", SurfaceFacts.Value);
        foreach (var (before, after) in values.Both)
        {
            var value = part.Part(after.Key, before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.ValueRenamed, value, before.Key, after.Key);
            changes.Compare(ChangeRules.WireValueChanged, value, SurfaceFacts.Value);
            changes.CompareDeprecated(value);
            _members.CompareAliases(value);
        }
    }
}
