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

    private static void WriteChecks(SourceWriter writer, MemberModel member, string owner)
    {
        var name = CSharp.Literal(member.Name);
        var value = owner + member.Name;
        if (member.Presence == Presence.Required && member.Shape.IsReference())
            writer.WriteLine($"check.Required({name}, {value});");
        if (member.When.Count > 0)
            WriteWhen(writer, member, owner, name, value);
        foreach (var check in member.Checks)
            WriteAtDepth(writer, member.Shape, value, check.Depth, item => $"check.{check.Kind}({name}, {item}, {Limit(check, member.Shape)});");
        if (member.HoldsValidated)
            WriteNested(writer, member.Shape, name, value);
    }

    private static void WriteWhen(SourceWriter writer, MemberModel member, string owner, string name, string value)
    {
        var condition = string.Join(" && ", member.When.Select(when => ConditionText.Holds(when, owner)));
        var words = string.Join(" and ", member.When.Select(ConditionText.InWords));
        writer.WriteLine($"if ({condition})");
        using (writer.Indent())
            writer.WriteLine($"check.RequiredWhen({name}, {value}, {CSharp.Literal(words)});");
    }

    /// <summary>The runtime checks a value, or each element of a list; lists of lists are opened here.</summary>
    private static void WriteAtDepth(SourceWriter writer, Shape shape, string value, int depth, System.Func<string, string> statement, int level = 0)
    {
        if (depth <= 1)
        {
            writer.WriteLine(statement(value));
            return;
        }
        var item = "item" + CSharp.Invariant(level);
        writer.WriteLine($"foreach (var {item} in ({value}).GetValueOrDefault())");
        using (writer.Indent())
            WriteAtDepth(writer, ((ListShape)shape).Element, item, depth - 1, statement, level + 1);
    }

    private static void WriteNested(SourceWriter writer, Shape shape, string name, string value)
    {
        var isList = shape is ListShape;
        writer.WriteLine(isList ? $"check.Each({name}, {value});" : $"check.Nested({name}, {value});");
    }

    private static void WriteRule(SourceWriter writer, PresenceRule rule, string owner)
    {
        var names = string.Join(", ", rule.Names.Select(CSharp.Literal));
        var present = string.Join(" + ", rule.Names.Select(name => $"({owner}{name} is null ? 0 : 1)"));
        writer.WriteLine($"check.{(rule.ExactlyOne ? "ExactlyOne" : "AtLeastOne")}({CSharp.Literal(rule.Label)}, [{names}], {present});");
    }

    private static string Limit(CheckModel check, Shape shape)
    {
        while (shape is ListShape list)
            shape = list.Element;
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
