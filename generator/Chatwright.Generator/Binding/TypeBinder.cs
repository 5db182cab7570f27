using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Resolved types become types to emit.</summary>
internal sealed class TypeBinder(bool isWireOnly)
{
    /// <summary>Null for an alias, of which no C# type comes.</summary>
    public TypeModel? Bind(DeclaredType type, Usage usage)
    {
        var (name, docs) = (type.CSharpName, Docs.Bind(type.Docs));
        var isValidated = usage.InRequest && Validation.IsNeeded(type);
        return type switch
        {
            ObjectType it => Object(name, docs, it.Members, usage) with { IsValidated = isValidated },
            UnionType it => Union(name, docs, it.Members, usage, null) with { IsValidated = isValidated },
            ValuesType it => Enum(name, docs, it),
            ChoiceType it => Choice(name, docs, it, usage) with { IsValidated = isValidated },
            _ => null,
        };
    }

    public ObjectModel Object(string name, DocModel docs, ObjectMembers members, Usage usage) =>
        new(name, docs, Members(members, usage), Directions(usage)) { Rules = MemberModels.Rules(members.Own) };

    /// <param name="envelope">Set for a response.</param>
    public UnionModel Union(string name, DocModel docs, UnionMembers members, Usage usage, EnvelopeModel? envelope)
    {
        var content = members.Content is { } named ? new ContentModel(named.WireName.Value, named.Name) : null;
        var cases = members.Cases.Where(@case => @case.IsUsable).Select(@case => Case(@case, members, usage)).ToEquatableArray();
        var (wireName, property) = members.Discriminator;
        var discriminator = new DiscriminatorModel(wireName.Value, property, LocalNames.Of(property));
        return UnionPlanner.Plan(new UnionModel(
            name, docs, discriminator, members.IsText, content, Members(members.Common, usage), cases, members.RawName, Directions(usage))
        {
            Envelope = envelope,
            Rules = MemberModels.Rules(members.Common.Own),
        });
    }

    /// <summary>In a wire-only client requests are only written and responses only read; a type in neither has no JSON code.</summary>
    private JsonDirections Directions(Usage usage) =>
        isWireOnly ? new JsonDirections(Read: usage.InResponse, Write: usage.InRequest) : new JsonDirections(true, true);

    private static EquatableArray<MemberModel> Members(ObjectMembers members, Usage usage) =>
        MemberModels.Of(members.Own, members.Envelope, usage)
            .Concat(MemberModels.Of(members.Envelope, [], usage).ConvertAll(member => member with { IsOfEnvelope = true }));

    private static CaseModel Case(UnionCase @case, UnionMembers union, Usage usage)
    {
        var isOfType = union.Content is not null && @case.Content is not null;
        var members = isOfType
            ? MemberModels.Of([@case.Content!], [], usage)
            : MemberModels.Of(@case.Fields, union.Content is null ? union.Common.All : [], usage);
        // A content whose type is an error leaves a case without content.
        return new CaseModel(
            @case.Name!, Docs.Bind(@case.Declaration.Docs), @case.Values, members, MemberModels.Rules(@case.Fields), isOfType && members.Count > 0)
        {
            Implicit = @case.Implicit is { } name ? members.FirstOrDefault(member => member.WireName == name) : null,
        };
    }

    private static TypeModel Enum(string name, DocModel docs, ValuesType type)
    {
        var aliases = new HashSet<string>();
        var members = type.WithValue
            .Where(member => member.Name is not null)
            .Select(member => new EnumMemberModel(member.Name!, member.Value.Text, Aliases(member), Docs.Bind(member.Declaration.Docs)))
            .ToEquatableArray();
        if (type.HasNone)
            members = [new EnumMemberModel(FixedNames.None, "0", [], DocModel.None with { Summary = "No flag." }), .. members];
        return type.IsText ? new TextEnumModel(name, docs, members) : new NumberEnumModel(name, docs, type.IsFlags, type.Codec, members)
        {
            Ranges = type.Ranges is { } ranges
                ? new EnumRangesModel(ranges, type.Members.Select(Range).OfType<EnumRangeModel>().ToEquatableArray())
                : null,
        };

        static EnumRangeModel? Range(EnumMember member) => member is { Name: { } name, Range: { } range }
            ? new EnumRangeModel(name, member.IsRange ? null : member.Value.Text, range, Docs.Bind(member.Declaration.Docs))
            : null;

        // Those of the other kind, and those that stand twice, were reported.
        EquatableArray<string> Aliases(EnumMember member) => member.Aliases
            .Select(alias => alias.Value)
            .Where(alias => EnumNames.IsOfKind(alias, type.IsText) && aliases.Add(alias.Text))
            .Select(alias => alias.Text)
            .ToEquatableArray();
    }

    /// <summary>Binds a choice. Of several branches with the same JSON kind, the first is kept.</summary>
    private ChoiceModel Choice(string name, DocModel docs, ChoiceType type, Usage usage)
    {
        var branches = type.Branches
            .Where(branch => !branch.IsError)
            .GroupBy(branch => branch.Kind)
            .Select(same => same.First())
            .Select(branch => new BranchModel(branch.Name!, MemberModels.Of([branch.Value], [], usage)[0], branch.Kind))
            .ToEquatableArray();
        return new ChoiceModel(name, docs, branches, Directions(usage));
    }
}
