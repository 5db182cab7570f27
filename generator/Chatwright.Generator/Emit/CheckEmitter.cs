using System;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The checks that run before a request is sent.</summary>
internal static class CheckEmitter
{
    /// <param name="owner">The prefix of the members: empty for <c>this</c>, or a variable and a dot.</param>
    public static void WriteChecks(this SourceWriter writer, EquatableArray<MemberModel> members, EquatableArray<PresenceRule> rules, string owner)
    {
        foreach (var member in members)
            writer.WriteChecks(member, owner);
        foreach (var rule in rules)
            writer.WriteRule(rule, owner);
    }

    public static void WriteChecks(this SourceWriter writer, MemberModel member, string owner)
    {
        if (!member.HasChecks)
            return;
        var place = new Place(member.Name, owner + member.Name, member.Shape, member.IsNullable);
        if (member.IsCheckedForNull)
            writer.WriteLine($"check.Required({place.Path}, {place.Value});");
        if (member.When.Count > 0)
            writer.WriteWhen(member, owner, place);
        foreach (var other in member.Excludes)
            writer.WriteLine($"check.Excludes({place.Path}, {place.Value} is not null, {CSharp.Literal(other)}, {owner}{other} is not null);");
        if (member.IsCheckedAsSecret)
            writer.WriteLine("check.BeginSecret();");
        writer.WriteValueChecks(member, place);
        if (member.IsCheckedAsSecret)
            writer.WriteLine("check.EndSecret();");
    }

    private static void WriteValueChecks(this SourceWriter writer, MemberModel member, Place place)
    {
        foreach (var check in member.Checks)
        {
            var (method, limit) = (check.Kind.ToString(), Limit(check, member.Shape));
            writer.WriteAtDepth(
                place, check.Depth, at => $"check.{method}({at.Path}, {(check.CountsItems ? at.Items : at.Value)}, {limit});", !check.CountsItems);
        }
        if (member.HoldsValidated)
            writer.WriteAtDepth(place, member.Shape.Depth, at => $"check.{(at.Shape is ListShape ? "Each" : "Nested")}({at.Path}, {at.Value});");
        if (member.Shape.HoldsTexts)
            writer.WriteAtDepth(place, member.Shape.Depth, at => $"check.Elements({at.Path}, {at.Value});");
    }

    private static void WriteWhen(this SourceWriter writer, MemberModel member, string owner, Place place)
    {
        var condition = string.Join(" && ", member.When.Select(when => when.Holds(owner)));
        var words = string.Join(" and ", member.When.Select(when => when.InWords()));
        writer.WriteLine($"if ({condition})");
        using (writer.Indent())
            writer.WriteLine($"check.RequiredWhen({place.Path}, {place.Value}, {CSharp.Literal(words)});");
    }

    /// <summary>
    /// The runtime checks a value, or each element of a list. Maps and lists of lists are opened here, so that the message can name
    /// the entry.
    /// </summary>
    /// <param name="isOfElements">True if the check, given a list, looks at its elements; one that counts them looks at the list itself.</param>
    private static void WriteAtDepth(
        this SourceWriter writer, Place place, int depth, Func<Place, string> statement, bool isOfElements = true, int level = 0)
    {
        if (depth == 0 || (depth == 1 && isOfElements && place.Shape is ListShape))
        {
            writer.WriteLine(statement(place));
            return;
        }
        var (item, index) = ("item" + CSharp.Invariant(level), "i" + CSharp.Invariant(level));
        var isMap = place.Shape is MapShape;
        writer.WriteLine(isMap
            ? $"foreach (var {item} in {place.All})"
            : $"for (var {index} = 0; {index} < {place.All}.Count; {index}++)");
        using var indent = writer.Indent();
        writer.WriteAtDepth(isMap ? place.Entry(item) : place.ItemAt(index), depth - 1, statement, isOfElements, level + 1);
    }

    private static void WriteRule(this SourceWriter writer, PresenceRule rule, string owner)
    {
        var names = string.Join(", ", rule.Names.Select(CSharp.Literal));
        var present = string.Join(" + ", rule.Names.Select(name => $"({owner}{name} is null ? 0 : 1)"));
        writer.WriteLine($"check.{(rule.ExactlyOne ? "ExactlyOne" : "AtLeastOne")}({CSharp.Literal(rule.Label)}, [{names}], {present});");
    }

    private static string Limit(CheckModel check, Shape shape)
    {
        while (shape.Items is { } items)
            shape = items;
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

    /// <summary>A value on the way down through lists and maps.</summary>
    /// <param name="Name">The path to the value, with places for the keys and indexes on the way.</param>
    /// <param name="Value">The expression.</param>
    private sealed record Place(string Name, string Value, Shape Shape, bool IsNullable)
    {
        /// <summary>The literal of the path.</summary>
        public string Path => Name.Contains("[") ? "$" + CSharp.Literal(Name) : CSharp.Literal(Name);

        /// <summary>The list or map, empty where it is null.</summary>
        public string All => IsNullable ? Value + ".GetValueOrDefault()" : Value;

        /// <summary>The expression whose items are counted; for a map, its values.</summary>
        public string Items => Shape is MapShape ? $"{Value}{(IsNullable ? "?" : "")}.GetValues()" : Value;

        public Place Entry(string item) => new($"{Name}[{{{item}.Key}}]", item + ".Value", Shape.Items!, IsNullable: false);

        public Place ItemAt(string index) => new($"{Name}[{{{index}}}]", $"{All}[{index}]", Shape.Items!, IsNullable: false);
    }
}
