using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Findings = Chatwright.Generator.Diagnostics.Rules;

namespace Chatwright.Generator.Binding;

/// <summary>Fields as declared become members with names, shapes and rules.</summary>
internal sealed class MemberBinder(TypeScope scope, DiagnosticBag diagnostics)
{
    private readonly ShapeBinder _shapes = new(scope, diagnostics);
    private readonly DefaultBinder _defaults = new(scope, diagnostics);
    private readonly Validation _validation = new(scope);

    /// <summary>The wire names of the object that is being bound, each with the member that took it.</summary>
    private readonly Dictionary<string, string> _wireNames = [];

    public Validation Validation => _validation;

    /// <param name="siblings">Members that conditions may name besides the fields themselves: those common to a union.</param>
    public EquatableArray<MemberModel> Bind(
        EquatableArray<FieldDecl> fields, MemberNames names, Usage usage, IReadOnlyCollection<MemberModel> siblings)
    {
        _wireNames.Clear();
        foreach (var sibling in siblings)
        {
            _wireNames[sibling.WireName] = sibling.WireName;
            foreach (var alias in sibling.Aliases)
                _wireNames[alias] = sibling.WireName;
        }
        var members = new List<(FieldDecl Field, MemberModel Member)>(fields.Count);
        foreach (var field in fields)
        {
            if (Bind(field, names, usage) is { } member)
                members.Add((field, member));
            else
                scope.Lose(field);
            CheckAliases(field);
            CheckOptional(field);
        }
        if (fields.All(field => field.When.Count == 0))
            return new(members.ConvertAll(pair => pair.Member).ToArray());
        var all = siblings.Concat(members.Select(pair => pair.Member)).ToList();
        return members.Select(pair => pair.Member with { When = Conditions(pair.Field.When, all) }).ToEquatableArray();
    }

    /// <summary>The rules that labels make: <c>oneOf</c> and <c>anyOf</c>.</summary>
    public EquatableArray<PresenceRule> BindRules(EquatableArray<FieldDecl> fields, EquatableArray<MemberModel> members)
    {
        if (fields.All(field => field.OneOf is null && field.AnyOf is null))
            return [];
        var rules = new List<PresenceRule>();
        rules.AddRange(Rules(fields, members, exactlyOne: true, field => field.OneOf));
        rules.AddRange(Rules(fields, members, exactlyOne: false, field => field.AnyOf));
        return rules.ToEquatableArray();
    }

    /// <summary>A member and values of it, as <c>when</c>, <c>until</c> and <c>while</c> have them; null, and a finding, when they do not fit.</summary>
    public ConditionModel? BindCondition(ConditionDecl condition, IReadOnlyCollection<MemberModel> members, string owner)
    {
        if (Find(condition.Member, members, owner) is not { } member)
            return null;
        var fitting = condition.Values.Where(value => Fits(value.Value, member.Shape)).ToList();
        foreach (var value in condition.Values.Except(fitting))
            diagnostics.Add(Findings.ValueDoesNotFit, value.At, value.Value.Text, member.WireName, ShapeBinder.Describe(member.Shape));
        var isBool = member.Shape is ScalarShape { Kind: ScalarKind.Bool };
        if (isBool && IsAlwaysSet(member) && fitting.Any(value => ConditionModel.IsTrue(value.Value.Text)) && fitting.Any(value => !ConditionModel.IsTrue(value.Value.Text)))
        {
            diagnostics.Add(Findings.AlwaysHolds, condition.Member.At, member.WireName);
            return null;
        }
        return fitting.Count == condition.Values.Count
            ? new ConditionModel(member.WireName, member.Name, member.Shape, fitting.Select(value => CanonicalEnumValues.Of(scope, member.Shape, value.Value)).Distinct().ToEquatableArray())
            : null;
    }

    /// <summary>The member of a wire name; null, and a finding, when there is none.</summary>
    public MemberModel? Find(Located<string> name, IReadOnlyCollection<MemberModel> members, string owner)
    {
        var found = members.FirstOrDefault(member => member.WireName == name.Value);
        if (found is null && scope.HasLost(name.Value))
            diagnostics.Refuse(); // said where the member is declared
        else if (found is null)
            diagnostics.Add(Findings.UnknownSibling, name.At, owner, name.Value, Suggestion.For(name.Value, members.Select(member => member.WireName)));
        return found;
    }

    private MemberModel? Bind(FieldDecl field, MemberNames names, Usage usage)
    {
        var name = names.Give(field.WireName, field.Name);
        if (_shapes.Bind(field.Type, field.Wire) is not { } bound || name is null)
            return null;
        ConstraintBinder.Check(field.Constraints, bound.Shape, diagnostics);
        var @default = field.Default is { } value ? _defaults.Bind(field, value, bound.Shape, usage) : null;
        return new MemberModel(field.WireName.Value, name, bound.Shape, Presence(field, bound.Shape, usage, @default is not null))
        {
            Aliases = field.Aliases.Count == 0 ? [] : field.Aliases.Select(alias => alias.Value).ToEquatableArray(),
            Default = @default,
            Docs = Docs.Bind(field.Docs),
            IsSensitive = field.Sensitive || bound.IsSensitive,
            Checks = usage.InRequest ? ConstraintBinder.Join(bound.Checks, field.Constraints, bound.Shape, 0) : [],
            HoldsValidated = usage.InRequest && ShapeBinder.Innermost(bound.Shape) is NamedShape named && _validation.IsNeeded(scope.FindFullName(named.FullName)!),
        };
    }

    private static Presence Presence(FieldDecl field, Shape shape, Usage usage, bool hasDefault)
    {
        if (field.IsRequired)
            return Model.Presence.Required;
        if (hasDefault)
            return Model.Presence.Defaulted;
        return shape is ListShape or MapShape && !usage.InRequest ? Model.Presence.EmptyWhenAbsent : Model.Presence.Optional;
    }

    private void CheckAliases(FieldDecl field)
    {
        foreach (var alias in field.Aliases)
            Claim(alias);
        Claim(field.WireName);

        void Claim(Located<string> name)
        {
            if (_wireNames.TryGetValue(name.Value, out var other))
                diagnostics.Add(Findings.DuplicateWireName, name.At, name.Value, other);
            else
                _wireNames.Add(name.Value, field.WireName.Value);
        }
    }

    /// <summary>What is sent anyway can be neither chosen nor required by a condition.</summary>
    private void CheckOptional(FieldDecl field)
    {
        if (!field.IsRequired && field.Default is null)
            return;
        var why = field.IsRequired ? "required" : "given a default";
        if (field.OneOf is { } oneOf)
            diagnostics.Add(Findings.NotOptional, oneOf.At, "oneOf", field.WireName.Value, why);
        if (field.AnyOf is { } anyOf)
            diagnostics.Add(Findings.NotOptional, anyOf.At, "anyOf", field.WireName.Value, why);
        if (field.When.Count > 0)
            diagnostics.Add(Findings.NotOptional, field.When[0].Member.At, "when", field.WireName.Value, why);
    }

    private EquatableArray<ConditionModel> Conditions(EquatableArray<ConditionDecl> conditions, List<MemberModel> members) =>
        conditions.Select(condition => BindCondition(condition, members, "The object")).OfType<ConditionModel>().ToEquatableArray();

    private IEnumerable<PresenceRule> Rules(
        EquatableArray<FieldDecl> fields, EquatableArray<MemberModel> members, bool exactlyOne, System.Func<FieldDecl, Located<string>?> labelOf)
    {
        foreach (var group in fields.Where(field => labelOf(field) is not null).GroupBy(field => labelOf(field)!.Value.Value))
        {
            var optional = group.Where(field => !field.IsRequired && field.Default is null).ToList();
            if (group.Count() == 1 && optional.Count == 1)
                diagnostics.Add(Findings.LonelyLabel, labelOf(optional[0])!.Value.At, group.Key);
            var names = optional.Select(field => members.FirstOrDefault(member => member.WireName == field.WireName.Value)?.Name).OfType<string>().ToEquatableArray();
            if (names.Count > 0)
                yield return new PresenceRule(group.Key, exactlyOne, names);
        }
    }

    private static bool IsAlwaysSet(MemberModel member) => member.Presence is Model.Presence.Required or Model.Presence.Defaulted;

    private static bool Fits(Literal value, Shape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => value.Kind == LiteralKind.Integer,
        ScalarShape { Kind: ScalarKind.Bool } => value.Kind == LiteralKind.Bool,
        ScalarShape { Kind: ScalarKind.Text } => true,
        ScalarShape scalar => value.Kind == LiteralKind.Integer && Integers.Fit(value.Text, scalar.Kind),
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } => value.TryGetInt64(out _),
        NamedShape { Kind: NamedKind.TextEnum } => true,
        _ => false,
    };
}
