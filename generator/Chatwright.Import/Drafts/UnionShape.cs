using System.Text.RegularExpressions;
using Chatwright.Import.Cells;
using Chatwright.Import.Samples;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Objects of several kinds in one place, one of whose members tells the kind.</summary>
/// <param name="Discriminator">The member that tells the kind.</param>
/// <param name="Content">The member that holds what the kind has of its own; null if that stands beside the discriminator.</param>
/// <param name="Cases">The kinds, in the order of the samples.</param>
internal sealed partial record UnionShape(Member Discriminator, Member? Content, IReadOnlyList<CaseShape> Cases)
{
    private const int MaxCases = 64;

    /// <returns>The shape; null if the samples show one kind of object only, or none that a member tells.</returns>
    public static UnionShape? Of(Slot slot)
    {
        // A body is no union, and neither is what only tables know.
        if (slot.Owner is null || slot.Objects == 0)
            return null;
        foreach (var member in slot.Members.Where(member => member.Seen == slot.Objects && IsDiscriminator(member)))
        {
            var cases = slot.Samples.GroupBy(sample => sample[member.Name]?.Scalar ?? "", StringComparer.Ordinal).Take(MaxCases + 1)
                .Select(group => new CaseShape(group.Key, [.. group]))
                .ToList();
            if (cases.Count > MaxCases)
                continue;
            if (ContentOf(member, slot, cases.Count) is { } content)
                return new UnionShape(member, content, cases);
            if (HaveMembersOfTheirOwn(cases, slot))
                return new UnionShape(member, null, cases);
        }
        return null;
    }

    private static bool IsDiscriminator(Member member) => DiscriminatorName().IsMatch(member.Name)
        && (member.Value.Kinds == Kinds.Integer
            || (member.Value.Kinds == Kinds.Text && member.Value.Values.TrueForAll(value => Word().IsMatch(value))));

    /// <summary><c>MsgType</c> tells what <c>MsgContent</c> holds, <c>Tag</c> what kind of <c>Value</c> it is.</summary>
    private static Member? ContentOf(Member discriminator, Slot slot, int cases)
    {
        var stem = DiscriminatorName().Replace(discriminator.Name, "");
        bool IsThere(Member member) => member != discriminator && member.Seen == slot.Objects;
        if (discriminator.Name.EndsWith("Tag", StringComparison.OrdinalIgnoreCase))
            return cases > 1 ? slot.Members.FirstOrDefault(member => IsThere(member) && Is(member, stem, "Value")) : null;
        return slot.Members.FirstOrDefault(member => IsThere(member) && member.Value.Kinds == Kinds.Object && member.Value.Members.Count > 0
            && (Is(member, stem, "Content") || Is(member, stem, "Body") || Is(member, stem, "Data")));
    }

    private static bool Is(Member member, string stem, string word) => member.Name.Equals(stem + word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether each member is of one kind or of all, and at least two kinds have members that no other kind shows.</summary>
    private static bool HaveMembersOfTheirOwn(List<CaseShape> cases, Slot slot)
    {
        var owners = slot.Members.Where(member => member.Seen > 0 && member.Seen < slot.Objects)
            .Select(member => cases.FindAll(it => it.Names.Contains(member.Name)))
            .ToList();
        return owners.Count > 1 && owners.TrueForAll(owner => owner.Count == 1) && owners.Select(owner => owner[0]).Distinct().Count() > 1;
    }

    [GeneratedRegex("(?:Type|Kind|Tag)$", RegexOptions.IgnoreCase)]
    private static partial Regex DiscriminatorName();

    [GeneratedRegex(@"^[A-Za-z]\w*$")]
    private static partial Regex Word();
}

/// <summary>The objects of one kind.</summary>
/// <param name="Value">The discriminator's value.</param>
internal sealed record CaseShape(string Value, IReadOnlyList<SampleObject> Objects)
{
    /// <summary>The names of all their members.</summary>
    public IReadOnlySet<string> Names { get; } = Objects.SelectMany(it => it.Members).Select(member => member.Name).ToHashSet();
}
