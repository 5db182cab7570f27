using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Members as they are emitted.</summary>
internal static class MemberModels
{
    /// <summary>The models of those members that can be emitted.</summary>
    /// <param name="outer">Members that conditions may refer to too.</param>
    public static EquatableArray<MemberModel> Of(EquatableArray<Member> members, EquatableArray<Member> outer, Usage usage)
    {
        var models = new List<MemberModel>(members.Count);
        foreach (var member in members)
        {
            if (!member.IsError)
                models.Add(Of(member, usage, outer, members));
        }
        return new(models.ToArray());
    }

    public static Presence Presence(Member member, Usage usage)
    {
        if (member.IsRequired)
            return Model.Presence.Required;
        if (member.Default is not null)
            return Model.Presence.Defaulted;
        return member.Type.Shape is ListShape or MapShape && !usage.InRequest ? Model.Presence.EmptyWhenAbsent : Model.Presence.Optional;
    }

    /// <summary>The rules that labels make: <c>oneOf</c> and <c>anyOf</c>.</summary>
    public static EquatableArray<PresenceRule> Rules(EquatableArray<Member> members)
    {
        if (members.All(member => member.Declaration.OneOf is null && member.Declaration.AnyOf is null))
            return [];
        return Rules(members, exactlyOne: true, member => member.Declaration.OneOf)
            .Concat(Rules(members, exactlyOne: false, member => member.Declaration.AnyOf))
            .ToEquatableArray();
    }

    public static ConditionModel Condition(Condition condition, Member member) =>
        new(member.WireName, member.Name!, member.Type.Shape, condition.Values) { IsSecret = member.IsSensitive };

    private static MemberModel Of(Member member, Usage usage, EquatableArray<Member> outer, EquatableArray<Member> members) =>
        new(member.WireName, member.Name!, LocalNames.Of(member.Name!), member.Type.Shape, Presence(member, usage))
        {
            Aliases = member.Aliases.ConvertAll(alias => alias.Value),
            Default = member.Default is { } value ? Default(value, member.Type.Shape) : null,
            IsQuery = member.Declaration.IsQuery,
            From = member.Declaration.From?.Value,
            Docs = Docs.Bind(member.Declaration.Docs),
            IsSensitive = member.IsSensitive,
            HoldsSecrets = Secrets.AreIn(member),
            Checks = usage.InRequest ? member.Checks : [],
            When = member.Conditions.Count == 0 ? [] : Conditions(member, outer.Concat(members)),
            Excludes = member.Excludes.Count == 0 ? [] : Excluded(member, outer.Concat(members)),
            HoldsValidated = usage.InRequest && member.Type.Declared is { } declared && Validation.IsNeeded(declared),
        };

    private static DefaultModel Default(DefaultValue value, Shape shape) =>
        shape is NamedShape named ? new MembersDefault(named.FullName, value.Members) : new LiteralDefault(value.Text);

    /// <summary>The conditions whose members are emitted.</summary>
    private static EquatableArray<ConditionModel> Conditions(Member member, IEnumerable<Member> all)
    {
        var emitted = all.Where(other => !other.IsError).ToList();
        return member.Conditions
            .Select(condition => Member.Find(emitted, condition.Member.WireName) is { } other ? Condition(condition, other) : null)
            .OfType<ConditionModel>()
            .ToEquatableArray();
    }

    /// <summary>The properties of the excluded members that are emitted.</summary>
    private static EquatableArray<string> Excluded(Member member, EquatableArray<Member> all) => member.Excludes
        .Select(name => all.FirstOrDefault(other => !other.IsError && other.WireName == name)?.Name)
        .OfType<string>()
        .ToEquatableArray();

    private static IEnumerable<PresenceRule> Rules(EquatableArray<Member> members, bool exactlyOne, System.Func<Member, Located<string>?> labelOf)
    {
        var labelled = members.Where(member => !member.IsLeftOut && labelOf(member) is not null);
        foreach (var label in labelled.GroupBy(member => labelOf(member)!.Value.Value))
        {
            var names = label
                .Where(member => !member.IsError && !member.IsRequired && member.Declaration.Default is null)
                .Select(member => member.Name!)
                .ToEquatableArray();
            if (names.Count > 0)
                yield return new PresenceRule(label.Key, exactlyOne, names);
        }
    }
}
