using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Binding;

/// <summary>Holds the examples of an endpoint or a webhook against its types: what is sent by every rule, what is received by its shape.</summary>
/// <param name="isTolerant"><c>true</c> to take a number in a text where a number is declared; otherwise, <c>false</c>.</param>
internal sealed class ExampleChecker(bool isRequest, DiagnosticBag diagnostics, bool isTolerant = false)
{
    // Of the object that is being looked at.
    private readonly Dictionary<string, Member> _byName = [];
    private readonly ExamplePresence _presence = new(diagnostics);

    /// <param name="type">Null if the endpoint sends no body.</param>
    public void CheckRequest(ExampleValue value, ResolvedType? type)
    {
        if (type is not null)
            CheckBody(value, type.Declared, "the request", []);
        else if (value is not ExampleObject { Members.Count: 0 })
            diagnostics.Add(Rules.ExampleWithoutRequest, value.At);
    }

    public void CheckResponse(ExampleValue value, ResolvedType type, EnvelopeType envelope)
    {
        var outcome = EnvelopeExample.Outcome(value, envelope.Model);
        if (outcome is null)
            diagnostics.Add(Rules.ExampleNoOutcome, value.At, envelope.Model.Status ?? "a status", envelope.Model.Code ?? "a code");
        else if (outcome == true)
            CheckBody(value, type.Declared, "the response", envelope.Members);
        else if (value is ExampleObject failure)
            CheckEnvelope(failure, envelope);
    }

    /// <summary>Of a response that says that the call failed, the envelope is all that counts.</summary>
    private void CheckEnvelope(ExampleObject value, EnvelopeType envelope)
    {
        foreach (var given in value.Members)
        {
            if (Member.Find(envelope.Members, given.Name) is { } member)
                CheckMember(given.Value, member);
        }
    }

    /// <param name="type">Null if the body has no members of its own.</param>
    /// <param name="extra">Members that stand beside those of the type: the envelope's.</param>
    public void CheckBody(ExampleValue value, DeclaredType? type, string owner, EquatableArray<Member> extra)
    {
        if (value is not ExampleObject it)
            diagnostics.Add(Rules.ExampleWrongType, value.At, "An object", ExampleKinds.Describe(value));
        else if (type is UnionType union)
            CheckUnion(it, union, owner, extra);
        else
            CheckObject(it, type is ObjectType plain ? Body(plain).Concat(extra) : extra, owner, null);
    }

    /// <summary>The members of the body: an example shows no query.</summary>
    private static EquatableArray<Member> Body(ObjectType type) => type.Members.Own.Any(member => member.Declaration.IsQuery)
        ? type.Members.Own.Where(member => !member.Declaration.IsQuery).ToEquatableArray()
        : type.Members.Own;

    /// <param name="known">A member that stands in the object and is checked elsewhere: the discriminator, the content.</param>
    private void CheckObject(ExampleObject value, EquatableArray<Member> members, string owner, string?[]? known)
    {
        LookAt(value, members);
        foreach (var member in members)
        {
            if (member.IsRequired && !_presence.Has(member))
                diagnostics.Add(Rules.ExampleMissing, value.At, member.WireName, "");
        }
        if (isRequest)
            _presence.Check(value, members);
        var declared = new Member?[value.Members.Count];
        for (var i = 0; i < declared.Length; i++)
        {
            var given = value.Members[i];
            if (_byName.TryGetValue(given.Name, out declared[i]) || (known is not null && Array.IndexOf(known, given.Name) >= 0))
                continue;
            diagnostics.Add(Rules.ExampleUndeclared, given.NameAt, given.Name, owner, Suggestion.For(given.Name, members.Select(it => it.WireName)));
        }
        // From here on the look-ups are those of the objects inside.
        for (var i = 0; i < declared.Length; i++)
        {
            if (declared[i] is { } member)
                CheckMember(value.Members[i].Value, member);
        }
    }

    /// <summary>Of two members that claim one name, which was reported, the first has it.</summary>
    private void LookAt(ExampleObject value, EquatableArray<Member> members)
    {
        _byName.Clear();
        foreach (var member in members)
        {
            LookFor(member.WireName, member);
            foreach (var alias in member.Declaration.Aliases)
                LookFor(alias.Value, member);
        }
        _presence.LookAt(value);
    }

    private void LookFor(string name, Member member)
    {
        if (!_byName.ContainsKey(name))
            _byName.Add(name, member);
    }

    private void CheckMember(ExampleValue value, Member member)
    {
        if (value is not ExampleNull)
            CheckUse(value, member.Type, member.Checks);
    }

    private void CheckUse(ExampleValue value, ResolvedType type, EquatableArray<CheckModel> checks)
    {
        if (!type.IsError)
            CheckShape(value, type.Shape, type.Declared, isRequest ? checks : [], 0);
    }

    private void CheckShape(ExampleValue value, Shape shape, DeclaredType? declared, EquatableArray<CheckModel> checks, int depth)
    {
        switch (shape)
        {
            case ListShape list when value is ExampleArray array:
                foreach (var item in array.Items)
                    CheckItem(item, list.Element, declared, checks, depth + 1);
                break;
            case MapShape map when value is ExampleObject entries:
                foreach (var entry in entries.Members)
                    CheckItem(entry.Value, map.Value, declared, checks, depth + 1);
                break;
            case ScalarShape scalar when ExampleKinds.Fits(value, scalar) || (isTolerant && ExampleKinds.FitsAsText(value, scalar)):
                break;
            case NamedShape:
                CheckNamed(value, declared!);
                break;
            default:
                diagnostics.Add(Rules.ExampleWrongType, value.At, ExampleKinds.Expected(shape), ExampleKinds.Describe(value));
                return;
        }
        foreach (var check in checks)
        {
            if (check.Depth == depth)
                CheckLimit(value, check, shape);
        }
    }

    private void CheckItem(ExampleValue item, Shape shape, DeclaredType? declared, EquatableArray<CheckModel> checks, int depth)
    {
        if (item is ExampleNull && shape is not ScalarShape { Kind: ScalarKind.Json })
            diagnostics.Add(Rules.ExampleWrongType, item.At, ExampleKinds.Expected(shape), ExampleKinds.Describe(item));
        else
            CheckShape(item, shape, declared, checks, depth);
    }

    private void CheckLimit(ExampleValue value, CheckModel check, Shape shape)
    {
        if (ExampleLimits.Break(value, check, shape) is { } problem)
            diagnostics.Add(Rules.ExampleBreaksLimit, value.At, ConstraintBinder.Key(check.Kind), check.Limit, problem);
    }

    private void CheckNamed(ExampleValue value, DeclaredType type)
    {
        switch (type)
        {
            case ValuesType { IsFlags: true } flags:
                CheckFlags(value, flags);
                break;
            case ValuesType values:
                CheckEnum(value, values);
                break;
            case ChoiceType choice:
                CheckChoice(value, choice);
                break;
            default:
                CheckBody(value, type, $"'{type.Name}'", []);
                break;
        }
    }

    private void CheckEnum(ExampleValue value, ValuesType type)
    {
        // Of which kind its values are to be is reported at the declaration.
        if (type.Members.Any(member => (member.Value.Kind == LiteralKind.Text) != type.IsText))
            return;
        var text = type.IsText ? (value as ExampleString)?.Value : ExampleKinds.Integer(value);
        if (text is null)
            diagnostics.Add(Rules.ExampleWrongType, value.At, type.IsText ? "A string" : "An integer", ExampleKinds.Describe(value));
        else if (!type.IsOpen && !type.IsIncomplete && !type.Has(text))
            ReportUnknown(value, text, $"'{type.Name}'", type.WithValue.Select(member => member.Value.Text));
    }

    private void CheckFlags(ExampleValue value, ValuesType type)
    {
        if (ExampleKinds.Integer(value) is not { } text)
        {
            diagnostics.Add(Rules.ExampleWrongType, value.At, "An integer", ExampleKinds.Describe(value));
            return;
        }
        var own = long.Parse(type.Canonical(text), CultureInfo.InvariantCulture);
        var known = type.Members.Aggregate(0L, (all, member) => member.Value.TryGetInt64(out var bit) ? all | bit : all);
        if ((own & ~known) != 0 && !type.IsIncomplete)
            ReportUnknown(value, text, $"'{type.Name}'", []);
    }

    private void CheckChoice(ExampleValue value, ChoiceType choice)
    {
        var isComplete = !choice.IsIncomplete;
        foreach (var branch in choice.Branches)
        {
            // Invalid branches are reported where they are declared. A choice cannot be a branch, and could even contain itself.
            var type = branch.Value.Type;
            if (type is ErrorType or { Shape: NamedShape { Kind: NamedKind.Choice } })
            {
                isComplete = false;
            }
            else if (ExampleKinds.IsOfKind(value, branch.Kind))
            {
                CheckUse(value, type, type.Checks);
                return;
            }
        }
        var names = choice.Branches.Select(branch => branch.Declaration.Name.Value);
        if (isComplete)
            ReportUnknown(value, ExampleKinds.Describe(value), $"the choice of {string.Join(", ", names)}", []);
    }

    private void CheckUnion(ExampleObject value, UnionType union, string owner, EquatableArray<Member> extra)
    {
        var discriminator = value.Find(union.Discriminator);
        var text = discriminator switch
        {
            ExampleString it => it.Value,
            ExampleNumber it => it.Canonical,
            _ => null,
        };
        if (text is null)
        {
            diagnostics.Add(Rules.ExampleMissing, discriminator?.At ?? value.At, union.Discriminator, ", and tells the cases apart");
            return;
        }
        if (AreTexts(union.Members.Cases) is not { } isText)
            return; // reported at the union
        if (isText != discriminator is ExampleString || (!isText && ExampleKinds.Integer(discriminator) is null))
        {
            diagnostics.Add(Rules.ExampleWrongType, discriminator!.At, isText ? "A string" : "An integer", ExampleKinds.Describe(discriminator));
            return;
        }
        var found = union.Members.Cases.FirstOrDefault(@case => @case.Declaration.Is.Any(literal => Matches(literal.Value, discriminator!, text)));
        if (found is not null)
            CheckCase(value, union, found, owner, extra);
        else if (!union.IsOpen && !union.IsIncomplete)
            ReportUnknown(discriminator!, text, owner, union.Members.Cases.SelectMany(@case => @case.Declaration.Is, (_, value) => value.Value.Text));
    }

    /// <summary>Determines whether the values of the discriminator are texts; null if they are of both kinds, or there are none.</summary>
    private static bool? AreTexts(EquatableArray<UnionCase> cases)
    {
        bool? areTexts = null;
        foreach (var @case in cases)
        {
            foreach (var value in @case.Declaration.Is)
            {
                var isText = value.Value.Kind == LiteralKind.Text;
                if (areTexts is { } others && others != isText)
                    return null;
                areTexts = isText;
            }
        }
        return areTexts;
    }

    private static bool Matches(Literal literal, ExampleValue value, string text) =>
        literal.Text == text && (literal.Kind == LiteralKind.Text) == (value is ExampleString);

    private void CheckCase(ExampleObject value, UnionType union, UnionCase @case, string owner, EquatableArray<Member> extra)
    {
        var common = union.Members.Common.Own.Concat(extra);
        var name = $"{owner}, case '{@case.Declaration.Name.Value}'";
        if (union.Content is not { } content)
        {
            CheckObject(value, @case.Fields.Concat(common), name, [union.Discriminator]);
            return;
        }
        CheckObject(value, common, name, [union.Discriminator, content]);
        if (value.Find(content) is { } inner and not ExampleNull)
            CheckContent(inner, @case, name);
        else if (@case.Content is not null || @case.Fields.Any(field => field.IsRequired))
            diagnostics.Add(Rules.ExampleMissing, value.At, content, "");
        else // as a client has it: all members of the content are absent
            CheckObject(new ExampleObject(value.At, []), @case.Fields, name, null);
    }

    private void CheckContent(ExampleValue value, UnionCase @case, string name)
    {
        if (@case.Content is { Type: var type })
            CheckUse(value, type, type.Checks);
        else if (value is ExampleObject content)
            CheckObject(content, @case.Fields, name, null);
        else
            diagnostics.Add(Rules.ExampleWrongType, value.At, "An object", ExampleKinds.Describe(value));
    }

    private void ReportUnknown(ExampleValue value, string text, string owner, IEnumerable<string> candidates)
    {
        var rule = isRequest ? Rules.ExampleUnknownValue : Rules.ExampleUnknownInResponse;
        diagnostics.Add(rule, value.At, text, owner, Suggestion.For(text, candidates));
    }
}
