using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>Outcomes for each item: a path from the response through objects and lists to what holds code and text.</summary>
/// <param name="usageOf">On which side of a call a type is met, since that decides what of it may be absent.</param>
internal sealed class ResultsBinder(TypeScope scope, Func<TypeEntry, Usage> usageOf, DiagnosticBag diagnostics)
{
    public ResultsModel? Bind(ResultsDecl results, EquatableArray<MemberModel> response)
    {
        if (results is { Items: not null, Failures: not null })
            diagnostics.Add(Rules.ItemsOrFailures, results.Failures.Value.At);
        if ((results.Items ?? results.Failures) is not { } path || Walk(path, response) is not { } walk)
            return null;
        if (results.Items is not null && results.Code is null)
            diagnostics.Add(Rules.MissingKey, results.At, "'results'", "'code'");
        var item = Members(walk.Item);
        return new ResultsModel(
            walk.Steps.ToEquatableArray(),
            Property(results.Code, item, walk.Item, isCode: true),
            item.Any(member => member.WireName == results.Code?.Value && member.Presence == Presence.Optional),
            Property(results.Info, item, walk.Item, isCode: false),
            results.Items is null,
            walk.Item is ScalarShape { Kind: ScalarKind.Text },
            results.Partial);
    }

    private (List<ResultStep> Steps, Shape Item)? Walk(Located<string> path, EquatableArray<MemberModel> members)
    {
        var steps = new List<ResultStep>();
        Shape? item = null;
        foreach (var name in path.Value.Split('.'))
        {
            var member = members.FirstOrDefault(member => member.WireName == name);
            if (member is null && scope.HasLost(name))
            {
                diagnostics.Refuse(); // said where the member is declared
                return null;
            }
            if (member is null)
            {
                var owner = steps.Count == 0 ? "The response" : $"'{steps[steps.Count - 1].Name}'";
                diagnostics.Add(Rules.UnknownSibling, path.At, owner, name, Suggestion.For(name, members.Select(other => other.WireName)));
                return null;
            }
            item = member.Shape is ListShape list ? list.Element : member.Shape;
            steps.Add(new ResultStep(member.Name, member.Shape is ListShape, member.Presence is Presence.Optional or Presence.RequiredUnlessFailed));
            members = Members(item);
        }
        if (steps.Any(step => step.IsList))
            return (steps, item!);
        diagnostics.Add(Rules.ItemsNotAList, path.At, path.Value);
        return null;
    }

    /// <summary>The property that a key names. Its type is looked at, for the code has to be an integer.</summary>
    private string? Property(Located<string>? name, EquatableArray<MemberModel> item, Shape shape, bool isCode)
    {
        if (name is not { } written)
            return null;
        var member = item.FirstOrDefault(member => member.WireName == written.Value);
        if (shape is not NamedShape)
            diagnostics.Add(Rules.KeyDoesNotApply, written.At, written.Value, "items that are objects");
        else if (member is null && scope.HasLost(written.Value))
            diagnostics.Refuse(); // said where the member is declared
        else if (member is null)
            diagnostics.Add(
                Rules.UnknownSibling, written.At, $"An item, {ShapeBinder.Describe(shape)},", written.Value, Suggestion.For(written.Value, item.Select(other => other.WireName)));
        else if (isCode && member.Shape is not ScalarShape { Kind: ScalarKind.Int32 or ScalarKind.UInt32 or ScalarKind.Int64, Wire: WireForm.Own })
            diagnostics.Add(Rules.MemberNotAnInteger, written.At, written.Value);
        else if (!isCode && member.Shape is not ScalarShape { Kind: ScalarKind.Text })
            diagnostics.Add(Rules.InfoNotText, written.At, written.Value);
        else
            return member.Name;
        return null;
    }

    /// <summary>The members of an object, bound once more without a word: what is wrong with them is said where they are declared.</summary>
    private EquatableArray<MemberModel> Members(Shape shape)
    {
        if (shape is not NamedShape { Kind: NamedKind.Object or NamedKind.Union } named || scope.FindFullName(named.FullName) is not { } type)
            return [];
        var silent = new TypeBinder(scope, isWireOnly: false, new DiagnosticBag(""));
        return silent.Bind(type.Declaration, usageOf(type)) switch
        {
            ObjectModel body => body.Members,
            UnionModel union => union.Members,
            _ => [],
        };
    }
}
