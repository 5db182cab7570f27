using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The loop that reads an object's members into locals.</summary>
internal static class ReaderEmitter
{
    /// <summary>The field that holds a type's table.</summary>
    public const string UsualTable = "s_members";

    /// <summary>The field of a case whose members stand in the content; the union has a table of its own.</summary>
    public const string ContentTable = "s_contentMembers";

    /// <summary>The field that holds the texts that a string mostly is one of.</summary>
    public const string TextTable = "s_texts";

    private const int LocalsOnALine = 6;

    /// <summary>The table of wire names: those of the members in order, then the aliases.</summary>
    public static void WriteMemberTable(this SourceWriter writer, IReadOnlyList<string> names, string field = UsualTable) =>
        writer.WriteLine($"private static readonly {Runtime.Members} {field} = new({string.Join(", ", names.Select(CSharp.Literal))});");

    /// <summary>The wire names of a table, and for each the member that it belongs to.</summary>
    public static List<(string WireName, int Member)> Table(IReadOnlyList<MemberModel> members)
    {
        var table = members.Select((member, index) => (member.WireName, index)).ToList();
        for (var i = 0; i < members.Count; i++)
            table.AddRange(members[i].Aliases.Select(alias => (alias, i)));
        return table;
    }

    /// <summary>Locals that hold what was read so far; neighbours of one type share a line.</summary>
    public static void WriteLocals(this SourceWriter writer, IReadOnlyList<(string Type, string Name)> locals)
    {
        for (var i = 0; i < locals.Count;)
        {
            var run = locals.Skip(i).TakeWhile(local => local.Type == locals[i].Type).Take(LocalsOnALine).ToList();
            writer.WriteLine($"{run[0].Type}? {string.Join(", ", run.Select(local => local.Name + " = null"))};");
            i += run.Count;
        }
    }

    public static void WriteReadLoop(this SourceWriter writer, string header, IReadOnlyList<string> statements)
    {
        writer.WriteLine(header);
        using var indent = writer.Indent();
        if (statements.Count == 0)
        {
            writer.WriteLine("continue;");
            return;
        }
        using var @switch = writer.Open("switch (member)");
        foreach (var statement in statements)
            writer.WriteLine(statement);
    }

    /// <summary>One case for each member: all its wire names lead to the same local.</summary>
    public static IEnumerable<string> Cases(
        IReadOnlyList<MemberModel> members, IReadOnlyList<string> locals, int first, List<(string WireName, int Member)> table, EnvelopeModel? envelope = null)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var labels = table.Select((entry, index) => (entry.Member, index)).Where(entry => entry.Member == i).Select(entry => $"case {CSharp.Invariant(first + entry.index)}:");
            // Null is absent, and does not count against what came under another name.
            var before = members[i].Aliases.Count == 0 ? "" : $" ?? {locals[i]}";
            yield return $"{string.Join(" ", labels)} {locals[i]} = {Read(members[i], envelope)}{before}; break;";
        }
    }

    /// <summary>The status is nearly always the same word, which need not be made anew.</summary>
    private static string Read(MemberModel member, EnvelopeModel? envelope) =>
        envelope is { Ok: { } ok } && member.WireName == envelope.Status ? $"json.ReadString({CSharp.Literal(ok)})" : member.Shape.Read();
}
