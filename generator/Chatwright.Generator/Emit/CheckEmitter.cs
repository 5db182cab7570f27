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
        {
            if (HasChecks(member))
                WriteChecks(writer, member, owner);
        }
        foreach (var rule in rules)
            WriteRule(writer, rule, owner);
    }

    /// <summary>Whether anything would be written for the members.</summary>
    public static bool HaveChecks(IEnumerable<MemberModel> members, IEnumerable<PresenceRule> rules) =>
        rules.Any() || members.Any(HasChecks);

    private static bool HasChecks(MemberModel member) =>
        MustBeSet(member) || member.When.Count > 0 || member.Checks.Count > 0 || member.HoldsValidated || HoldsTexts(member.Shape);

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
            Write(check.Depth, place => $"check.{check.Kind}({place.Path}, {Counted(check, place)}, {Limit(check, member.Shape)});", isOfElements: !CountsItems(check));
        if (member.HoldsValidated)
            Write(Depth(member.Shape), place => $"check.{(place.Shape is ListShape ? "Each" : "Nested")}({place.Path}, {place.Value});");
        if (HoldsTexts(member.Shape))
            Write(Depth(member.Shape), place => $"check.Elements({place.Path}, {place.Value});");

        void Write(int depth, Func<Place, string> statement, bool isOfElements = true) =>
            WriteAtDepth(writer, new Place(member.Name, value, member.Shape, member.IsNullable()), depth, statement, isOfElements);
    }

    /// <summary>A list of texts, which C# lets hold null.</summary>
    private static bool HoldsTexts(Shape shape) => shape switch
    {
        ListShape { Element: ScalarShape { Kind: ScalarKind.Text } } => true,
        ListShape or MapShape => HoldsTexts(Element(shape)),
        _ => false,
    };

    private static void WriteWhen(SourceWriter writer, MemberModel member, string owner, string name, string value)
    {
        var condition = string.Join(" && ", member.When.Select(when => ConditionText.Holds(when, owner)));
        var words = string.Join(" and ", member.When.Select(ConditionText.InWords));
        writer.WriteLine($"if ({condition})");
        using (writer.Indent())
            writer.WriteLine($"check.RequiredWhen({name}, {value}, {CSharp.Literal(words)});");
    }

    /// <summary>
    /// The runtime checks a value, or each element of a list. Maps and lists of lists are opened here, so that the message can name
    /// the entry.
    /// </summary>
    /// <param name="isOfElements">Whether the check, given a list, looks at its elements; one that counts them looks at the list itself.</param>
    private static void WriteAtDepth(SourceWriter writer, Place place, int depth, Func<Place, string> statement, bool isOfElements, int level = 0)
    {
        if (depth == 0 || (depth == 1 && isOfElements && place.Shape is ListShape))
        {
            writer.WriteLine(statement(place));
            return;
        }
        var (item, index) = ("item" + CSharp.Invariant(level), "i" + CSharp.Invariant(level));
        var all = place.IsNullable ? place.Value + ".GetValueOrDefault()" : place.Value;
        if (place.Shape is MapShape map)
        {
            writer.WriteLine($"foreach (var {item} in {all})");
            using (writer.Indent())
                WriteAtDepth(writer, new Place($"{place.Name}[{{{item}.Key}}]", item + ".Value", map.Value, false), depth - 1, statement, isOfElements, level + 1);
            return;
        }
        writer.WriteLine($"for (var {index} = 0; {index} < {all}.Count; {index}++)");
        using (writer.Indent())
            WriteAtDepth(writer, new Place($"{place.Name}[{{{index}}}]", $"{all}[{index}]", Element(place.Shape), false), depth - 1, statement, isOfElements, level + 1);
    }

    /// <summary>Limits of items look at how many there are, in a map as in a list.</summary>
    private static string Counted(CheckModel check, Place place) =>
        CountsItems(check) && place.Shape is MapShape ? $"{place.Value}{(place.IsNullable ? "?" : "")}.Values" : place.Value;

    private static bool CountsItems(CheckModel check) => check.Kind is CheckKind.MinItems or CheckKind.MaxItems;

    private static Shape Element(Shape shape) => shape is MapShape map ? map.Value : ((ListShape)shape).Element;

    private static int Depth(Shape shape) => shape is MapShape or ListShape ? 1 + Depth(Element(shape)) : 0;

    /// <param name="Name">The path to the value, with places for the keys and indexes on the way.</param>
    private sealed record Place(string Name, string Value, Shape Shape, bool IsNullable)
    {
        public string Path => Name.Contains("[") ? "$" + CSharp.Literal(Name) : CSharp.Literal(Name);
    }

    private static void WriteRule(SourceWriter writer, PresenceRule rule, string owner)
    {
        var names = string.Join(", ", rule.Names.Select(CSharp.Literal));
        var present = string.Join(" + ", rule.Names.Select(name => $"({owner}{name} is null ? 0 : 1)"));
        writer.WriteLine($"check.{(rule.ExactlyOne ? "ExactlyOne" : "AtLeastOne")}({CSharp.Literal(rule.Label)}, [{names}], {present});");
    }

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
