using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Holds the examples of an endpoint against its types: what is sent by every rule, what is answered by its shape.</summary>
internal sealed class ExampleChecker
{
    private readonly TypeScope _scope;
    private readonly ShapeBinder _shapes;
    private readonly ExampleConditions _conditions;
    private readonly bool _isRequest;
    private readonly DiagnosticBag _diagnostics;

    // Of the object that is being looked at.
    private readonly Dictionary<string, FieldDecl> _byName = [];
    private readonly HashSet<string> _present = [];

    public ExampleChecker(TypeScope scope, bool isRequest, DiagnosticBag diagnostics)
    {
        (_scope, _isRequest, _diagnostics) = (scope, isRequest, diagnostics);
        // What is wrong with the types themselves is reported where they are declared.
        _shapes = new ShapeBinder(scope, new DiagnosticBag(""));
        _conditions = new ExampleConditions(scope, _shapes);
    }

    public void CheckRequest(ExampleValue value, TypeBody? body)
    {
        if (body is not null)
            CheckBody(value, body, "the request", []);
        else if (value is not ExampleObject { Members.Count: 0 })
            _diagnostics.Add(Rules.ExampleWithoutRequest, value.At);
    }

    /// <param name="fields">The envelope's members as fields.</param>
    public void CheckResponse(ExampleValue value, TypeBody? body, EnvelopeModel envelope, EquatableArray<FieldDecl> fields)
    {
        var outcome = EnvelopeExample.Outcome(value, envelope);
        if (outcome is null)
            _diagnostics.Add(Rules.ExampleNoOutcome, value.At, envelope.Status ?? "a status", envelope.Code ?? "a code");
        else if (outcome == true)
            CheckBody(value, body ?? new ObjectBody([]), "the response", fields);
        else if (value is ExampleObject refusal)
            CheckEnvelope(refusal, fields);
    }

    /// <summary>Of an answer that refuses, the envelope is all that counts.</summary>
    private void CheckEnvelope(ExampleObject value, EquatableArray<FieldDecl> fields)
    {
        foreach (var member in value.Members)
        {
            if (fields.FirstOrDefault(field => field.IsNamed(member.Name)) is { } field)
                CheckField(member.Value, field);
        }
    }

    /// <param name="extra">Members that stand beside those of the body: the envelope's.</param>
    private void CheckBody(ExampleValue value, TypeBody body, string owner, EquatableArray<FieldDecl> extra)
    {
        if (value is not ExampleObject it)
            _diagnostics.Add(Rules.ExampleWrongType, value.At, "An object", ExampleKinds.Describe(value));
        else if (body is UnionBody union)
            CheckUnion(it, union, owner, extra);
        else if (body is ObjectBody plain)
            CheckObject(it, Join(plain.Fields, extra), owner, null);
    }

    /// <param name="known">A member that stands in the object and is checked elsewhere: the discriminator, the content.</param>
    private void CheckObject(ExampleObject value, EquatableArray<FieldDecl> fields, string owner, string?[]? known)
    {
        LookAt(value, fields);
        foreach (var field in fields)
        {
            if (field.IsRequired && !IsPresent(field))
                _diagnostics.Add(Rules.ExampleMissing, value.At, field.WireName.Value, "");
        }
        if (_isRequest && fields.Any(field => field.When.Count > 0 || field.OneOf is not null || field.AnyOf is not null))
            CheckPresence(value, fields);
        var declared = new FieldDecl?[value.Members.Count];
        for (var i = 0; i < declared.Length; i++)
        {
            var member = value.Members[i];
            if (_byName.TryGetValue(member.Name, out declared[i]) || (known is not null && Array.IndexOf(known, member.Name) >= 0))
                continue;
            _diagnostics.Add(Rules.ExampleUndeclared, member.NameAt, member.Name, owner, Suggestion.For(member.Name, fields.Select(it => it.WireName.Value)));
        }
        // From here on the look-ups are those of the objects inside.
        for (var i = 0; i < declared.Length; i++)
        {
            if (declared[i] is { } field)
                CheckField(value.Members[i].Value, field);
        }
    }

    /// <summary>Of two fields that claim one name, which was reported, the first has it.</summary>
    private void LookAt(ExampleObject value, EquatableArray<FieldDecl> fields)
    {
        _byName.Clear();
        foreach (var field in fields)
        {
            Claim(field.WireName, field);
            foreach (var alias in field.Aliases)
                Claim(alias, field);
        }
        _present.Clear();
        foreach (var member in value.Members)
        {
            if (member.Value is not ExampleNull)
                _present.Add(member.Name);
        }

        void Claim(Located<string> name, FieldDecl field)
        {
            if (!_byName.ContainsKey(name.Value))
                _byName.Add(name.Value, field);
        }
    }

    private void CheckField(ExampleValue value, FieldDecl field)
    {
        if (value is ExampleNull || _shapes.Bind(field.Type, field.Wire) is not { } bound)
            return;
        CheckShape(value, bound.Shape, _isRequest ? ConstraintBinder.Join(bound.Checks, field.Constraints, bound.Shape, 0) : [], 0);
    }

    private void CheckShape(ExampleValue value, Shape shape, EquatableArray<CheckModel> checks, int depth)
    {
        switch (shape)
        {
            case ListShape list when value is ExampleArray array:
                foreach (var item in array.Items)
                    CheckItem(item, list.Element, checks, depth + 1);
                break;
            case MapShape map when value is ExampleObject entries:
                foreach (var entry in entries.Members)
                    CheckItem(entry.Value, map.Value, checks, depth + 1);
                break;
            case ScalarShape scalar when ExampleKinds.Fits(value, scalar):
                break;
            case NamedShape named:
                CheckNamed(value, named);
                break;
            default:
                _diagnostics.Add(Rules.ExampleWrongType, value.At, ExampleKinds.Expected(shape), ExampleKinds.Describe(value));
                return;
        }
        foreach (var check in checks)
        {
            if (check.Depth == depth)
                CheckLimit(value, check, shape);
        }
    }

    private void CheckItem(ExampleValue item, Shape shape, EquatableArray<CheckModel> checks, int depth)
    {
        if (item is ExampleNull && shape is not ScalarShape { Kind: ScalarKind.Json })
            _diagnostics.Add(Rules.ExampleWrongType, item.At, ExampleKinds.Expected(shape), ExampleKinds.Describe(item));
        else
            CheckShape(item, shape, checks, depth);
    }

    private void CheckLimit(ExampleValue value, CheckModel check, Shape shape)
    {
        if (ExampleLimits.Break(value, check, shape) is { } problem)
            _diagnostics.Add(Rules.ExampleBreaksLimit, value.At, ConstraintBinder.Key(check.Kind), check.Limit, problem);
    }

    private void CheckNamed(ExampleValue value, NamedShape shape)
    {
        var type = _scope.FindFullName(shape.FullName)!.Declaration;
        switch (type.Body)
        {
            case EnumBody body:
                CheckEnum(value, type.Name.Value, body, shape.Kind);
                break;
            case FlagsBody body:
                CheckFlags(value, shape, type.Name.Value, body);
                break;
            case ChoiceBody choice:
                CheckChoice(value, choice);
                break;
            default:
                CheckBody(value, type.Body, $"'{type.Name.Value}'", []);
                break;
        }
    }

    private void CheckEnum(ExampleValue value, string type, EnumBody body, NamedKind kind)
    {
        // Of which kind they are to be is for the author to say, who was asked.
        if (body.Members.Any(member => (member.Value.Value.Kind == LiteralKind.Text) != (kind == NamedKind.TextEnum)))
            return;
        var text = kind == NamedKind.TextEnum ? (value as ExampleString)?.Value : ExampleKinds.Integer(value);
        if (text is null)
            _diagnostics.Add(Rules.ExampleWrongType, value.At, kind == NamedKind.TextEnum ? "A string" : "An integer", ExampleKinds.Describe(value));
        else if (!body.IsOpen && !body.IsIncomplete && !body.Members.Any(member => member.Value.Value.Text == text || member.Aliases.Any(alias => alias.Value.Text == text)))
            ReportUnknown(value, text, $"'{type}'", body.Members.Select(member => member.Value.Value.Text));
    }

    private void CheckFlags(ExampleValue value, NamedShape shape, string type, FlagsBody body)
    {
        if (ExampleKinds.Integer(value) is not { } text)
        {
            _diagnostics.Add(Rules.ExampleWrongType, value.At, "An integer", ExampleKinds.Describe(value));
            return;
        }
        var own = long.Parse(CanonicalEnumValues.Of(_scope, shape, text), CultureInfo.InvariantCulture);
        var known = body.Members.Aggregate(0L, (all, member) => member.Value.Value.TryGetInt64(out var bit) ? all | bit : all);
        if ((own & ~known) != 0 && !body.IsIncomplete)
            ReportUnknown(value, text, $"'{type}'", []);
    }

    private void CheckChoice(ExampleValue value, ChoiceBody choice)
    {
        var isComplete = !choice.IsIncomplete;
        foreach (var branch in choice.Branches)
        {
            // What can be no branch is told of where it is declared. A choice can not, and may even be its own.
            if (_shapes.Bind(branch.Type, null) is not { Shape: not NamedShape { Kind: NamedKind.Choice } } bound)
            {
                isComplete = false;
            }
            else if (ExampleKinds.IsOfKind(value, ChoiceKinds.Of(bound.Shape)))
            {
                CheckShape(value, bound.Shape, _isRequest ? bound.Checks : [], 0);
                return;
            }
        }
        if (isComplete)
            ReportUnknown(value, ExampleKinds.Describe(value), $"the choice of {string.Join(", ", choice.Branches.Select(branch => branch.Name.Value))}", []);
    }

    private void CheckUnion(ExampleObject value, UnionBody union, string owner, EquatableArray<FieldDecl> extra)
    {
        var discriminator = value.Find(union.Discriminator.Value);
        var text = discriminator switch
        {
            ExampleString it => it.Value,
            ExampleNumber it => it.Canonical,
            _ => null,
        };
        if (text is null)
        {
            _diagnostics.Add(Rules.ExampleMissing, discriminator?.At ?? value.At, union.Discriminator.Value, ", and tells the cases apart");
            return;
        }
        if (union.Cases.SelectMany(@case => @case.Is).Select(literal => literal.Value.Kind == LiteralKind.Text).Distinct().ToList() is not [var isText])
            return; // said already, about the union
        if (isText != discriminator is ExampleString || (!isText && ExampleKinds.Integer(discriminator) is null))
        {
            _diagnostics.Add(Rules.ExampleWrongType, discriminator!.At, isText ? "A string" : "An integer", ExampleKinds.Describe(discriminator));
            return;
        }
        var found = union.Cases.FirstOrDefault(@case => @case.Is.Any(literal => Matches(literal.Value, discriminator!, text)));
        if (found is not null)
            CheckCase(value, union, found, owner, extra);
        else if (!union.IsOpen && !union.IsIncomplete)
            ReportUnknown(discriminator!, text, owner, union.Cases.SelectMany(@case => @case.Is).Select(literal => literal.Value.Text));
    }

    private static bool Matches(Literal literal, ExampleValue value, string text) =>
        literal.Text == text && (literal.Kind == LiteralKind.Text) == (value is ExampleString);

    private void CheckCase(ExampleObject value, UnionBody union, CaseDecl @case, string owner, EquatableArray<FieldDecl> extra)
    {
        var common = Join(union.Fields, extra);
        var name = $"{owner}, case '{@case.Name.Value}'";
        if (union.Content is not { } content)
        {
            CheckObject(value, Join(@case.Fields, common), name, [union.Discriminator.Value]);
            return;
        }
        CheckObject(value, common, name, [union.Discriminator.Value, content.Value]);
        if (value.Find(content.Value) is { } inner and not ExampleNull)
            CheckContent(inner, @case, name);
        else if (@case.ContentType is not null || @case.Fields.Any(field => field.IsRequired))
            _diagnostics.Add(Rules.ExampleMissing, value.At, content.Value, "");
        else // as a client has it: all members of the content are absent
            CheckObject(new ExampleObject(value.At, []), @case.Fields, name, null);
    }

    private void CheckContent(ExampleValue value, CaseDecl @case, string name)
    {
        if (@case.ContentType is null)
            CheckBody(value, new ObjectBody(@case.Fields), name, []);
        else if (_shapes.Bind(@case.ContentType, null) is { } bound)
            CheckShape(value, bound.Shape, _isRequest ? bound.Checks : [], 0);
    }

    private void CheckPresence(ExampleObject value, EquatableArray<FieldDecl> fields)
    {
        foreach (var field in fields)
        {
            if (field.When.Count > 0 && !IsPresent(field) && _conditions.Hold(field.When, value, fields))
                _diagnostics.Add(Rules.ExampleMissing, value.At, field.WireName.Value, " although its condition holds");
        }
        CheckLabels(value, fields.Where(field => field.OneOf is not null).GroupBy(field => field.OneOf!.Value.Value), "exactly one", count => count == 1);
        CheckLabels(value, fields.Where(field => field.AnyOf is not null).GroupBy(field => field.AnyOf!.Value.Value), "at least one", count => count > 0);
    }

    private void CheckLabels(ExampleObject value, IEnumerable<IGrouping<string, FieldDecl>> labels, string rule, Func<int, bool> holds)
    {
        foreach (var label in labels)
        {
            var count = label.Count(IsPresent);
            if (!holds(count))
                _diagnostics.Add(Rules.ExamplePresence, value.At, label.Key, rule, count == 0 ? "none is" : $"{count.ToString(CultureInfo.InvariantCulture)} are");
        }
    }

    private void ReportUnknown(ExampleValue value, string text, string owner, IEnumerable<string> candidates) =>
        _diagnostics.Add(_isRequest ? Rules.ExampleUnknownValue : Rules.ExampleAnswersUnknownValue, value.At, text, owner, Suggestion.For(text, candidates));

    private bool IsPresent(FieldDecl field)
    {
        foreach (var alias in field.Aliases)
        {
            if (_present.Contains(alias.Value))
                return true;
        }
        return _present.Contains(field.WireName.Value);
    }

    private static EquatableArray<FieldDecl> Join(EquatableArray<FieldDecl> fields, EquatableArray<FieldDecl> more) =>
        more.Count == 0 ? fields : fields.Concat(more).ToEquatableArray();
}
