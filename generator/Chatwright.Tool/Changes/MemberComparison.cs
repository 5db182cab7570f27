namespace Chatwright.Tool.Changes;

/// <summary>Compares members, and the values of branches, which are like members.</summary>
internal sealed class MemberComparison(ChangeList changes, TypeRenames renames)
{
    public void CompareAll(ChangedPart owner, SurfaceNode old, SurfaceNode @new)
    {
        var members = Matching.Members(old, @new);
        foreach (var member in members.Removed)
            changes.Add(ChangeRules.MemberRemoved, owner.Part(member.Key, member, null), member[SurfaceFacts.Type], null);
        foreach (var member in members.Added)
        {
            var isRequired = member[SurfaceFacts.Presence] == Presences.Required || member["when"] is not null;
            var rule = isRequired ? ChangeRules.RequiredMemberAdded : ChangeRules.MemberAdded;
            var part = owner.Part(member.Key, null, member);
            changes.Add(rule, part, null, member[SurfaceFacts.Type]);
            AddSent(part, member);
        }
        foreach (var (before, after) in members.Both)
            Compare(owner.Part(after.Key, before, after), before, after);
        new RuleComparison(changes, members).CompareAll(owner, old, @new);
    }

    public void Compare(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        if (old.Key != @new.Key)
            changes.Add(ChangeRules.WireNameChanged, part, old.Key, @new.Key);
        else if (Matching.PropertyName(old) != Matching.PropertyName(@new))
            changes.Add(ChangeRules.MemberRenamed, part, Matching.PropertyName(old), Matching.PropertyName(@new));
        CompareTypes(part, old[SurfaceFacts.Type]!, @new[SurfaceFacts.Type]!);
        ComparePresence(part, old, @new);
        CompareLimits(part, old, @new);
        changes.Compare(ChangeRules.SourceChanged, part, "from");
        if (old["query"] != @new["query"])
            changes.Add(ChangeRules.PlaceChanged, part, old["query"] is null ? "body" : "query", @new["query"] is null ? "body" : "query");
        changes.CompareFlag(part, "sensitive", ChangeRules.Secret, ChangeRules.NoLongerSecret);
        changes.CompareDeprecated(part);
        CompareAliases(part);
    }

    /// <summary>Adds what a new member sends though nobody sets it.</summary>
    private void AddSent(ChangedPart part, SurfaceNode member)
    {
        if (member["default"] is { } value)
            changes.Add(ChangeRules.DefaultChanged, part, "none", value);
        if (member["from"] is { } source)
            changes.Add(ChangeRules.SourceChanged, part, "none", source);
    }

    /// <summary>Other names or values that are read.</summary>
    public void CompareAliases(ChangedPart part)
    {
        var (before, after) = (FactList.ItemsOf(part.Old!["aliases"]), FactList.ItemsOf(part.New!["aliases"]));
        if (before.Except(after).ToList() is { Count: > 0 } removed)
            changes.Add(ChangeRules.AliasRemoved, part, string.Join(", ", removed), null);
        if (after.Except(before).ToList() is { Count: > 0 } added)
            changes.Add(ChangeRules.AliasAdded, part, null, string.Join(", ", added));
    }

    private void CompareTypes(ChangedPart part, string old, string @new)
    {
        var today = renames.Today(old)!;
        if (today == @new)
            return;
        var isForm = ShapeText.WithoutForm(today) == ShapeText.WithoutForm(@new);
        changes.Add(isForm ? ChangeRules.FormChanged : ChangeRules.TypeChanged, part, old, @new);
    }

    private void ComparePresence(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        var (before, after) = (old[SurfaceFacts.Presence], @new[SurfaceFacts.Presence]);
        if (before == after)
        {
            changes.Compare(ChangeRules.DefaultChanged, part, "default");
            return;
        }
        var rule = (before, after) switch
        {
            (Presences.Required, Presences.UnlessFailed) => ChangeRules.BecameNullable,
            (Presences.UnlessFailed, Presences.Required) => ChangeRules.BecameNotNull,
            (Presences.Required or Presences.UnlessFailed, Presences.Empty) => ChangeRules.BecameEmpty,
            (Presences.Required or Presences.UnlessFailed, _) => ChangeRules.BecameOptional,
            (_, Presences.Required or Presences.UnlessFailed) => ChangeRules.BecameRequired,
            (Presences.Defaulted, _) or (_, Presences.Defaulted) => ChangeRules.DefaultChanged,
            _ when Presences.IsNullable(after) => ChangeRules.BecameNullable,
            _ => ChangeRules.BecameNotNull,
        };
        var isOtherType = Presences.IsNullable(before) != Presences.IsNullable(after) && renames.IsValue(@new[SurfaceFacts.Type]!);
        if (isOtherType && rule.Severity(part.Sides) != ChangeSeverity.Breaking)
            changes.Add(ChangeRules.NullabilityChanged, part, Presences.Declaration(old), Presences.Declaration(@new));
        else if (rule == ChangeRules.DefaultChanged)
            changes.Compare(rule, part, "default");
        else
            changes.Add(rule, part, null, null);
    }

    private void CompareLimits(ChangedPart part, SurfaceNode old, SurfaceNode @new)
    {
        foreach (var name in Limits.Names(old).Union(Limits.Names(@new)).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old[name], @new[name]);
            if (before == after)
                continue;
            var rule = Limits.IsTighter(name, before, after) ? ChangeRules.LimitTightened : ChangeRules.LimitLoosened;
            changes.Add(rule, part, $"{name} {before ?? "none"}", $"{name} {after ?? "none"}");
        }
    }
}
