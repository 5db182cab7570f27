using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Members as C#: properties and the values assigned to them.</summary>
internal static class MemberText
{
    /// <summary>The members that the type itself has: those of the envelope are read, and go into the facts of the response.</summary>
    public static EquatableArray<MemberModel> Own(this EquatableArray<MemberModel> members) =>
        members.Any(member => member.IsOfEnvelope) ? members.Where(member => !member.IsOfEnvelope).ToEquatableArray() : members;

    /// <summary>Properties, each with its documentation; the comments keep them apart.</summary>
    public static void WriteProperties(this SourceWriter writer, IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
            writer.WriteProperty(member);
    }

    /// <summary>The statements that write members into an object that has been begun.</summary>
    /// <param name="owner">The variable that has the members, with a dot behind it.</param>
    public static void WriteMembers(this SourceWriter writer, EquatableArray<MemberModel> members, string owner)
    {
        foreach (var member in members)
        {
            if (member.IsQuery)
                writer.WriteLine("if (!json.IsBody)");
            using var indent = member.IsQuery ? writer.Indent() : default;
            writer.WriteMember(member.Shape, member.WireName, owner, member.Name, member.IsNullable);
        }
    }

    private static void WriteProperty(this SourceWriter writer, MemberModel member)
    {
        // The name in the API's documentation, where the summary or the property does not show it.
        var name = member.Docs.Summary is null || member.WireName == member.Name ? null : $"{member.Place()} <c>{CSharp.Xml(member.WireName)}</c>.";
        var facts = new[] { name, member.FillFact() }.OfType<string>().ToList();
        var fact = facts.Count == 0 ? null : string.Join(" ", facts);
        writer.WriteDocs(member.Docs, member.Place(), member.WireName, fact);
        // C# refuses the mark on a member that must be set.
        if (member.Presence != Presence.Required)
            writer.WriteObsolete(member.Docs);
        var required = member.Presence == Presence.Required ? "required " : "";
        var value = member.Initializer is null ? "" : $" = {Default(member)};";
        writer.WriteLine($"public {required}{member.Shape.Type()}{(member.IsNullable ? "?" : "")} {member.Name} {{ get; init; }}{value}");
    }

    /// <summary>Where the member travels, in the words of its documentation.</summary>
    private static string Place(this MemberModel member) => member.IsQuery ? "The query parameter" : "The JSON member";

    /// <summary>The property's value from the local.</summary>
    public static string Assigned(this MemberModel member) => member.Presence switch
    {
        // The body that a fake receives does not have it.
        Presence.Required when member.IsQuery => member.AssignedOrEmpty(),
        Presence.RequiredUnlessFailed => $"{member.Local} ?? json.MissingUnless<{member.Shape.Type()}?>(failed, {CSharp.Literal(member.WireName)})",
        Presence.Required => $"{member.Local} ?? json.Missing<{member.Shape.Type()}>({CSharp.Literal(member.WireName)})",
        Presence.Defaulted => $"{member.Local} ?? {Default(member)}",
        Presence.EmptyWhenAbsent => $"{member.Local}.GetValueOrDefault()",
        _ => member.Local,
    };

    /// <summary>As <see cref="Assigned"/>, for an object that may lack required members.</summary>
    public static string AssignedOrEmpty(this MemberModel member) => (member.Presence, member.Shape) switch
    {
        (not Presence.Required, _) => member.Assigned(),
        (_, { IsReference: false }) => member.Local + ".GetValueOrDefault()",
        (_, ScalarShape { Kind: ScalarKind.Text }) => member.Local + " ?? \"\"",
        _ => member.Local + "!",
    };

    private static string Default(MemberModel member) => member.Default switch
    {
        MembersDefault { Members.Count: 0 } none => $"default(global::{none.EnumFullName})",
        MembersDefault { Members.Count: 1 } one => $"global::{one.EnumFullName}.{one.Members[0]}",
        MembersDefault many => $"({string.Join(" | ", many.Members.Select(name => $"global::{many.EnumFullName}.{name}"))})",
        LiteralDefault { Text: var text } => Literal(text, ((ScalarShape)member.Shape).Kind),
        _ => "default",
    };

    private static string Literal(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Text => CSharp.Literal(text),
        ScalarKind.Double => text + "D",
        ScalarKind.Int64 => text == "0" ? "0" : text + "L",
        ScalarKind.UInt64 => text + "UL",
        ScalarKind.UInt32 => text + "U",
        _ => text,
    };
}
