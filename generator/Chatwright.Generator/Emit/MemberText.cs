using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Members as C#: properties, locals, assignments.</summary>
internal static class MemberText
{
    /// <summary>Whether the property can be null.</summary>
    public static bool IsNullable(this MemberModel member) => member.Presence is Presence.Optional or Presence.RequiredUnlessFailed;

    public static string Local(this MemberModel member) => CSharp.Local(member.Name);

    /// <summary>Properties, each with its documentation; the comments keep them apart.</summary>
    public static void WriteProperties(this SourceWriter writer, IEnumerable<MemberModel> members)
    {
        foreach (var member in members)
            WriteProperty(writer, member);
    }

    /// <summary>The statements that write members into an object that has been begun.</summary>
    /// <param name="owner">Whose members they are: a variable and a dot.</param>
    public static void WriteMembers(this SourceWriter writer, EquatableArray<MemberModel> members, string owner)
    {
        foreach (var member in members)
            writer.WriteMember(member.Shape, member.WireName, owner, member.Name, member.IsNullable());
    }

    private static void WriteProperty(SourceWriter writer, MemberModel member)
    {
        writer.WriteDocs(member.Docs, "The JSON member", member.WireName);
        // C# refuses the mark on a member that must be set.
        if (member.Presence != Presence.Required)
            writer.WriteObsolete(member.Docs);
        var required = member.Presence == Presence.Required ? "required " : "";
        var value = member.Default is { } @default && !IsTypeDefault(member, @default) ? $" = {Default(member)};" : "";
        writer.WriteLine($"public {required}{member.Shape.Type()}{(member.IsNullable() ? "?" : "")} {member.Name} {{ get; init; }}{value}");
    }

    /// <summary>The property's value from the local.</summary>
    public static string Assignment(this MemberModel member, string local) => member.Presence switch
    {
        Presence.RequiredUnlessFailed => $"{local} ?? json.MissingUnless<{member.Shape.Type()}?>(failed, {CSharp.Literal(member.WireName)})",
        Presence.Required => $"{local} ?? json.Missing<{member.Shape.Type()}>({CSharp.Literal(member.WireName)})",
        Presence.Defaulted => $"{local} ?? {Default(member)}",
        Presence.EmptyWhenAbsent => $"{local}.GetValueOrDefault()",
        _ => local,
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

    private static bool IsTypeDefault(MemberModel member, DefaultModel value) => value switch
    {
        LiteralDefault { Text: "0" or "false" } => member.Shape is ScalarShape { Kind: not ScalarKind.Text },
        MembersDefault { Members.Count: 0 } => true,
        _ => false,
    };
}
