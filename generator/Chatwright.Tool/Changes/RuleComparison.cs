namespace Chatwright.Tool.Changes;

/// <summary>Compares the conditions that members of one type put on each other: which requests they refuse.</summary>
internal sealed class RuleComparison(ChangeList changes, Matching members)
{
    private const string When = "when";
    private const string Excludes = "excludes";
    private const string Members = "members";
    private const string OneOf = "oneOf ";

    /// <summary>The names in JSON of old members as they are today.</summary>
    private readonly Dictionary<string, string> _today = members.Both.ToDictionary(pair => pair.Old.Key, pair => pair.New.Key);

    /// <summary>The members that no caller sends yet.</summary>
    private readonly HashSet<string> _added = [.. members.Added.Select(member => member.Key)];

    public void CompareAll(ChangedPart owner, SurfaceNode old, SurfaceNode @new)
    {
        var (before, after) = (Exclusions(old, Today), Exclusions(@new, name => name));
        foreach (var pair in members.Both)
        {
            var part = owner.Part(pair.New.Key, pair.Old, pair.New);
            CompareWhen(part);
            CompareExclusions(part, before, after);
        }
        CompareLabels(owner, old, @new);
    }

    private void CompareWhen(ChangedPart part)
    {
        var (before, after) = (Conditions(part.Old!, Today), Conditions(part.New!, name => name));
        if (before.SetEquals(after))
            return;
        Add(part, IsLooser(), Text(When, part.Old![When]), Text(When, part.New![When]));

        // Each condition that had to hold still has to, for the same values or fewer.
        bool IsLooser() => after.Count == 0 || (before.Count > 0 && before.All(was => after.Any(now =>
            now.Member == was.Member && now.Values.Split('|').All(was.Values.Split('|').Contains))));
    }

    /// <summary>Either of two members may say that it excludes the other.</summary>
    private void CompareExclusions(ChangedPart part, HashSet<(string, string)> before, HashSet<(string, string)> after)
    {
        var name = part.New!.Key;
        var gone = FactList.ItemsOf(part.Old![Excludes]).Select(Today).Where(other => !after.Contains(Pair(name, other)));
        var come = FactList.ItemsOf(part.New[Excludes]).Where(other => !before.Contains(Pair(name, other)) && !_added.Contains(other)).ToList();
        if (come.Count > 0 || gone.Any())
            Add(part, come.Count == 0, Text(Excludes, part.Old[Excludes]), Text(Excludes, part.New[Excludes]));
    }

    /// <summary>The rules that name several members. Their labels stand in messages only.</summary>
    private void CompareLabels(ChangedPart owner, SurfaceNode old, SurfaceNode @new)
    {
        var rules = Matching.Of(old.Of(SurfaceKinds.Rule).Select(OfToday), @new.Of(SurfaceKinds.Rule).Select(Sorted), rule => rule[Members]);
        foreach (var rule in rules.Removed)
            changes.Add(ChangeRules.RuleRemoved, owner, Text(rule), null);
        foreach (var rule in rules.Added)
            changes.Add(ChangeRules.RuleAdded, owner, null, Text(rule));
        foreach (var (before, after) in rules.Both)
        {
            if (before[Members] != after[Members] || IsOneOf(before) != IsOneOf(after))
                Add(owner, IsLooser(before, after), Text(before), Text(after));
        }
    }

    /// <summary>
    /// Determines whether every request that was right still is. With <c>anyOf</c> there are more members to choose from; with <c>oneOf</c> there is
    /// one more that the others exclude.
    /// </summary>
    private bool IsLooser(SurfaceNode before, SurfaceNode after)
    {
        var (was, now) = (FactList.ItemsOf(before[Members]), FactList.ItemsOf(after[Members]));
        return was.All(now.Contains) && (!IsOneOf(after) || (IsOneOf(before) && now.Except(was).All(_added.Contains)));
    }

    private void Add(ChangedPart part, bool isLooser, string? old, string? @new) =>
        changes.Add(isLooser ? ChangeRules.RuleRemoved : ChangeRules.RuleAdded, part, old, @new);

    private string Today(string name) => _today.GetValueOrDefault(name, name);

    private SurfaceNode OfToday(SurfaceNode rule) => WithMembers(rule, FactList.ItemsOf(rule[Members]).Select(Today));

    private static SurfaceNode Sorted(SurfaceNode rule) => WithMembers(rule, FactList.ItemsOf(rule[Members]));

    private static SurfaceNode WithMembers(SurfaceNode rule, IEnumerable<string> names) =>
        rule with { Facts = new FactList().AddSet(Members, names).Facts };

    private static bool IsOneOf(SurfaceNode rule) => rule.Key.StartsWith(OneOf, StringComparison.Ordinal);

    private static HashSet<(string Member, string Values)> Conditions(SurfaceNode member, Func<string, string> name) =>
    [
        .. FactList.ItemsOf(member[When]).Select(condition => condition.Split('=', 2)).Select(parts => (name(parts[0]), parts[^1])),
    ];

    private static HashSet<(string, string)> Exclusions(SurfaceNode type, Func<string, string> name) =>
    [
        .. type.Of(SurfaceKinds.Member).SelectMany(member => FactList.ItemsOf(member[Excludes]).Select(other => Pair(name(member.Key), name(other)))),
    ];

    /// <summary>Two names whose order does not count.</summary>
    private static (string, string) Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Text(SurfaceNode rule) => $"{rule.Key}: {rule[Members]}";

    private static string? Text(string fact, string? members) => members is null ? null : $"{fact}: {members}";
}
