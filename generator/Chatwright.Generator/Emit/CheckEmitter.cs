using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>What is checked before a request is sent.</summary>
internal static class CheckEmitter
{
    /// <param name="owner">The prefix of the members: empty for <c>this</c>, or a variable and a dot.</param>
    public static void WriteChecks(this SourceWriter writer, IEnumerable<MemberModel> members, IEnumerable<PresenceRule> rules, string owner)
    {
        foreach (var member in members)
            WriteChecks(writer, member, owner);
        foreach (var rule in rules)
            WriteRule(writer, rule, owner);
    }

    /// <summary>Whether anything would be written for the members.</summary>
    public static bool HaveChecks(IEnumerable<MemberModel> members, IEnumerable<PresenceRule> rules) =>
        rules.Any() || members.Any(member => MustBeSet(member) || member.When.Count > 0 || member.Checks.Count > 0 || member.HoldsValidated);

    private static bool MustBeSet(MemberModel member) => member.Presence == Presence.Required && member.Shape.IsReference();

    private static void WriteChecks(SourceWriter writer, MemberModel member, string owner)
    {
        var name = CSharp.Literal(member.Name);
        var value = owner + member.Name;
        if (MustBeSet(member))
            writer.WriteLine($"check.Required({name}, {value});");
        if (member.When.Count > 0)
            WriteWhen(writer, member, owner, name, value);
        foreach (var check in member.Checks)
            WriteAtDepth(writer, member.Shape, member.IsNullable(), value, AtLeast(check), item => $"check.{check.Kind}({name}, {item}, {Limit(check, member.Shape)});");
        if (member.HoldsValidated)
            WriteNested(writer, member, name, value);
    }

    private static void WriteWhen(SourceWriter writer, MemberModel member, string owner, string name, string value)
    {
        var condition = string.Join(" && ", member.When.Select(when => ConditionText.Holds(when, owner)));
        var words = string.Join(" and ", member.When.Select(ConditionText.InWords));
        writer.WriteLine($"if ({condition})");
        using (writer.Indent())
            writer.WriteLine($"check.RequiredWhen({name}, {value}, {CSharp.Literal(words)});");
    }

    /// <summary>The runtime checks a value, or each element of a list; what lies deeper is opened here.</summary>
    private static void WriteAtDepth(SourceWriter writer, Shape shape, bool isNullable, string value, int depth, Func<string, string> statement, int level = 0)
    {
        var items = Items(shape, isNullable, value);
        if (depth <= 1)
        {
            writer.WriteLine(statement(items));
            return;
        }
        var item = "item" + CSharp.Invariant(level);
        writer.WriteLine($"foreach (var {item} in {(isNullable ? OrEmpty(shape, items) : items)})");
        using (writer.Indent())
            WriteAtDepth(writer, Element(shape), false, item, depth - 1, statement, level + 1);
    }

    private static void WriteNested(SourceWriter writer, MemberModel member, string name, string value)
    {
        var depth = Depth(member.Shape);
        if (depth == 0)
            writer.WriteLine($"check.Nested({name}, {value});");
        else
            WriteAtDepth(writer, member.Shape, member.IsNullable(), value, depth, items => $"check.Each({name}, {items});");
    }

    /// <summary>A map is checked by its values.</summary>
    private static string Items(Shape shape, bool isNullable, string value) =>
        shape is MapShape ? $"{value}{(isNullable ? "?" : "")}.Values" : value;

    private static string OrEmpty(Shape shape, string items) => $"{(shape is MapShape ? $"({items})" : items)}.GetValueOrDefault()";

    private static Shape Element(Shape shape) => shape is MapShape map ? map.Value : ((ListShape)shape).Element;

    private static int Depth(Shape shape) => shape is MapShape or ListShape ? 1 + Depth(Element(shape)) : 0;

    private static void WriteRule(SourceWriter writer, PresenceRule rule, string owner)
    {
        var names = string.Join(", ", rule.Names.Select(CSharp.Literal));
        var present = string.Join(" + ", rule.Names.Select(name => $"({owner}{name} is null ? 0 : 1)"));
        writer.WriteLine($"check.{(rule.ExactlyOne ? "ExactlyOne" : "AtLeastOne")}({CSharp.Literal(rule.Label)}, [{names}], {present});");
    }

    /// <summary>Limits of items bind the list that holds them.</summary>
    private static int AtLeast(CheckModel check) => check.Kind is CheckKind.MinItems or CheckKind.MaxItems ? check.Depth + 1 : check.Depth;

    private static string Limit(CheckModel check, Shape shape)
    {
        while (shape is ListShape or MapShape)
            shape = Element(shape);
        if (check.Kind is not (CheckKind.Min or CheckKind.Max))
            return check.Limit;
        return ((ScalarShape)shape).Kind switch
        {
            ScalarKind.Double => check.Limit + "D",
            ScalarKind.Int64 => check.Limit + "L",
            ScalarKind.UInt64 => check.Limit + "UL",
            ScalarKind.UInt32 => check.Limit + "U",
            _ => check.Limit,
        };
    }
}
