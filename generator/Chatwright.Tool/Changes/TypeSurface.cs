using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.Changes;

/// <summary>Makes the parts of types.</summary>
/// <param name="space">The namespace of the types.</param>
internal sealed class TypeSurface(string space, PlaceCatalog places, LimitCatalog limits)
{
    /// <param name="owner">The endpoint or webhook whose file declares the type; null for a shared type.</param>
    public SurfaceNode Of(TypeModel type, string? owner)
    {
        var facts = new FactList().Add(SurfaceFacts.Kind, Kind(type)).Add(SurfaceFacts.Owner, owner).Add(SurfaceFacts.Deprecated, IsOld(type.Docs));
        if (type is UnionModel union)
        {
            facts.Add("discriminator", union.Discriminator.WireName).Add("property", union.Discriminator.Name)
                .Add("content", union.Content?.WireName);
        }
        return new SurfaceNode(SurfaceKinds.Type, type.Name)
        {
            Facts = facts.Facts,
            Place = places.Type(type.Name),
            Children = Sorted(Parts(type)),
        };
    }

    /// <summary>In an order that follows from the names alone.</summary>
    public static IReadOnlyList<SurfaceNode> Sorted(IEnumerable<SurfaceNode> nodes) =>
        [.. nodes.OrderBy(node => node.Kind, StringComparer.Ordinal).ThenBy(node => node.Key, StringComparer.Ordinal)];

    /// <summary>True, or null for what is not deprecated. The reason is prose.</summary>
    public static string? IsOld(DocModel docs) => docs.Deprecated is null ? null : "true";

    /// <param name="type">The name of the type that has the member; of a case, behind that of its union.</param>
    public SurfaceNode Member(MemberModel member, string type, EquatableArray<MemberModel> siblings)
    {
        var facts = new FactList()
            .Add(SurfaceFacts.Type, ShapeText.Of(member.Shape))
            .Add(SurfaceFacts.Presence, Word(member.Presence))
            .Add(SurfaceFacts.Name, member.Name == Identifiers.Pascal(member.WireName) ? null : member.Name)
            .Add("default", Default(member.Default))
            .Add("from", member.From is { } from ? Vocabulary.MemberSources.WordFor(from) : null)
            .Add("query", member.IsQuery)
            .Add("sensitive", member.IsSensitive)
            .Add(SurfaceFacts.Deprecated, IsOld(member.Docs))
            .AddSet("aliases", member.Aliases)
            .AddSet("when", member.When.Select(when => $"{when.WireName}={string.Join('|', when.Values.Order(StringComparer.Ordinal))}"))
            .AddSet("excludes", WireNames(member.Excludes, siblings));
        foreach (var limit in limits.Of($"{space}.{type}", member.WireName).GroupBy(Limits.Name))
            facts.Add(limit.Key, Limits.Tightest(limit.Key, limit.Select(check => check.Limit)));
        return new SurfaceNode(SurfaceKinds.Member, member.WireName) { Facts = facts.Facts, Place = places.Part(type, member.WireName) };
    }

    private IEnumerable<SurfaceNode> Parts(TypeModel type) => type switch
    {
        ObjectModel it => Members(it.Name, it.Members, it.Rules),
        UnionModel it => Members(it.Name, it.Members, it.Rules).Concat(it.Cases.Select(@case => Case(it, @case))),
        ChoiceModel it => it.Branches.Select(branch => Branch(it, branch)),
        NumberEnumModel it => it.Members.Select(member => Value(it, member)).Concat(it.Ranges is { } ranges ? Ranges(it, ranges) : []),
        TextEnumModel it => it.Members.Select(member => Value(it, member)),
        _ => [],
    };

    private IEnumerable<SurfaceNode> Members(string type, EquatableArray<MemberModel> members, EquatableArray<PresenceRule> rules) =>
        members.Where(member => !member.IsOfEnvelope).Select(member => Member(member, type, members))
            .Concat(rules.Select(rule => new SurfaceNode(SurfaceKinds.Rule, $"{(rule.ExactlyOne ? "oneOf" : "anyOf")} {rule.Label}")
            {
                Facts = new FactList().AddSet("members", WireNames(rule.Names, members)).Facts,
                Place = places.Type(type.Split('.')[0]),
            }));

    private SurfaceNode Case(UnionModel union, CaseModel @case) => new(SurfaceKinds.Case, @case.Name)
    {
        Facts = new FactList().AddSet(SurfaceFacts.Value, @case.Values).Add("sent", Sent(@case)).Add("implicit", @case.Implicit?.WireName)
            .Add(SurfaceFacts.Deprecated, IsOld(@case.Docs)).Facts,
        Place = places.Part(union.Name, @case.Name),
        Children = Sorted(Members($"{union.Name}.{@case.Name}", @case.Members, @case.Rules)),
    };

    /// <summary>The value that is sent if the caller chooses none of several; null if it comes first by its letters, too.</summary>
    private static string? Sent(CaseModel @case) => @case.Values[0] == @case.Values.Min(StringComparer.Ordinal) ? null : @case.Values[0];

    private SurfaceNode Branch(ChoiceModel choice, BranchModel branch) => new(SurfaceKinds.Branch, branch.Name)
    {
        Facts = Member(branch.Value, $"{choice.Name}.{branch.Name}", []).Facts,
        Place = places.Part(choice.Name, branch.Name),
    };

    private SurfaceNode Value(TypeModel type, EnumMemberModel member) => new(SurfaceKinds.Value, member.Name)
    {
        Facts = new FactList().Add(SurfaceFacts.Value, member.Value).AddSet("aliases", member.Aliases)
            .Add(SurfaceFacts.Deprecated, IsOld(member.Docs)).Facts,
        Place = places.Part(type.Name, member.Name),
    };

    private IEnumerable<SurfaceNode> Ranges(NumberEnumModel type, EnumRangesModel ranges) => ranges.Members.Select(
        range => new SurfaceNode(SurfaceKinds.Value, $"{range.Name}()")
        {
            Facts = new FactList().Add(SurfaceFacts.Value, range.Range.ToString()).Add(SurfaceFacts.Deprecated, IsOld(range.Docs)).Facts,
            Place = places.Part(type.Name, range.Name),
        });

    private static IEnumerable<string> WireNames(EquatableArray<string> names, EquatableArray<MemberModel> members) =>
        names.Select(name => members.FirstOrDefault(member => member.Name == name)?.WireName ?? name);

    private static string Kind(TypeModel type) => type switch
    {
        ObjectModel => "object",
        UnionModel { IsText: true } => "union by text",
        UnionModel => "union by number",
        ChoiceModel => "choice",
        NumberEnumModel { IsFlags: true } => "flags",
        NumberEnumModel => "enum of numbers",
        _ => "enum of texts",
    };

    /// <summary>Null for the usual: a member that may be left out, and is null then.</summary>
    private static string? Word(Presence presence) => presence switch
    {
        Presence.Optional => null,
        Presence.EmptyWhenAbsent => Presences.Empty,
        Presence.RequiredUnlessFailed => Presences.UnlessFailed,
        Presence.Defaulted => Presences.Defaulted,
        _ => Presences.Required,
    };

    private static string? Default(DefaultModel? value) => value switch
    {
        LiteralDefault it => it.Text,
        MembersDefault it => string.Join(", ", it.Members.Order(StringComparer.Ordinal)),
        _ => null,
    };
}
