using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>A member and values of it, as <c>when</c>, <c>until</c> and <c>while</c> have them.</summary>
internal static class ConditionResolver
{
    /// <summary>Resolves a condition; null if it is invalid, which is reported unless its member is an error.</summary>
    /// <param name="owner">The owner of the members, as diagnostics name it.</param>
    public static Condition? Resolve(ConditionDecl condition, IReadOnlyCollection<Member> members, string owner, DiagnosticBag diagnostics)
    {
        var member = MemberLookup.Find(condition.Member, members, owner, diagnostics);
        return member.IsError ? null : Resolve(condition, member, member.IsAlwaysSet, diagnostics);
    }

    /// <param name="isAlwaysSet"><c>true</c> if the member has a value whenever the condition is evaluated; otherwise, <c>false</c>.</param>
    public static Condition? Resolve(ConditionDecl condition, Member member, bool isAlwaysSet, DiagnosticBag diagnostics)
    {
        var fitting = condition.Values.Where(value => Fits(value.Value, member.Type.Shape)).ToList();
        foreach (var value in condition.Values.Except(fitting))
            diagnostics.Add(Rules.ValueDoesNotFit, value.At, value.Value.InWords, member.WireName, Shapes.Describe(member.Type.Shape));
        var isBool = member.Type.Shape is ScalarShape { Kind: ScalarKind.Bool };
        var truths = isBool ? fitting.Select(value => ConditionModel.IsTrue(value.Value.Text)).Distinct() : [];
        if (isAlwaysSet && truths.Count() == 2)
        {
            diagnostics.Add(Rules.AlwaysHolds, condition.Member.At, member.WireName);
            return null;
        }
        return fitting.Count == condition.Values.Count
            ? new Condition(member, fitting.Select(value => Canonical(member.Type, value.Value)).Distinct().ToEquatableArray())
            : null;
    }

    /// <summary>A value of the spec as the client comes to have it.</summary>
    public static string Canonical(ResolvedType type, Literal value) => type.Shape switch
    {
        ScalarShape { Kind: ScalarKind.Text } or NamedShape { Kind: NamedKind.TextEnum } => Canonical(type, value.Written),
        ScalarShape { Wire: WireForm.Text } when IsInteger(value) => JsonNumber.Canonical(value.Text),
        _ => Canonical(type, value.Text),
    };

    /// <summary>Gets a value as the client has it: an alias of an enum becomes the value of its member.</summary>
    public static string Canonical(ResolvedType type, string text) =>
        type.Shape is NamedShape && type.Declared is ValuesType values ? values.Canonical(text) : text;

    private static bool Fits(Literal value, Shape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => value.Kind == LiteralKind.Integer,
        ScalarShape { Kind: ScalarKind.Bool } => value.Kind == LiteralKind.Bool,
        ScalarShape { Kind: ScalarKind.Text } => true,
        ScalarShape scalar => (scalar.Wire == WireForm.Text ? IsInteger(value) : value.Kind == LiteralKind.Integer)
            && Integers.Fit(JsonNumber.Canonical(value.Text), scalar.Kind),
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } => value.TryGetInt64(out _),
        NamedShape { Kind: NamedKind.TextEnum } => true,
        _ => false,
    };

    /// <summary>True for an integer, and for a text of digits as integers with <c>wire: string</c> travel.</summary>
    private static bool IsInteger(Literal value) => value.Kind is LiteralKind.Integer or LiteralKind.Text && JsonNumber.IsInteger(value.Text);
}
