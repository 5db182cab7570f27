using System;
using System.Collections.Generic;
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
    public static void WriteMemberTable(this SourceWriter writer, IEnumerable<string> names, string field = UsualTable) => writer
        .Write($"private static readonly {Runtime.Members} {field} = new(")
        .WriteJoined(names, static (writer, name) => writer.Write(CSharp.Literal(name)))
        .WriteLine(");");

    /// <summary>The wire names of a table, and for each the member that it belongs to.</summary>
    public static IEnumerable<(string WireName, int Member)> Table(IReadOnlyList<MemberModel> members)
    {
        for (var i = 0; i < members.Count; i++)
            yield return (members[i].WireName, i);
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var alias in members[i].Aliases)
                yield return (alias, i);
        }
    }

    /// <summary>Locals that hold what was read so far; neighbours of one type share a line.</summary>
    public static void WriteLocals(this SourceWriter writer, IReadOnlyList<(string Type, string Name)> locals)
    {
        var onLine = 0;
        for (var i = 0; i < locals.Count; i++)
        {
            var (type, name) = locals[i];
            if (onLine == 0)
                writer.Write($"{type}? {name} = null");
            else
                writer.Write($", {name} = null");
            onLine++;
            if (i + 1 < locals.Count && locals[i + 1].Type == type && onLine < LocalsOnALine)
                continue;
            writer.WriteLine(";");
            onLine = 0;
        }
    }

    /// <param name="writeCases">Null when there is nothing to be read.</param>
    public static void WriteReadLoop(this SourceWriter writer, string header, Action? writeCases)
    {
        writer.WriteLine(header);
        using var indent = writer.Indent();
        if (writeCases is null)
        {
            writer.WriteLine("continue;");
            return;
        }
        using var @switch = writer.Open("switch (member)");
        writeCases();
    }

    /// <summary>One case for each member: all its wire names lead to the same local.</summary>
    /// <param name="first">The place in the table from which on the members stand, in order; behind them stand their aliases.</param>
    public static void WriteCases(this SourceWriter writer, IReadOnlyList<MemberModel> members, IReadOnlyList<string> locals, int first, EnvelopeModel? envelope)
    {
        var next = first + members.Count;
        for (var i = 0; i < members.Count; i++)
        {
            writer.Write($"case {CSharp.Invariant(first + i)}:");
            for (var last = next + members[i].Aliases.Count; next < last; next++)
                writer.Write($" case {CSharp.Invariant(next)}:");
            // Null is absent, and does not count against what came under another name.
            var before = members[i].Aliases.Count == 0 ? "" : $" ?? {locals[i]}";
            writer.WriteLine($" {locals[i]} = {Read(members[i], envelope)}{before}; break;");
        }
    }

    /// <summary>The status is nearly always the same word, which need not be made anew.</summary>
    private static string Read(MemberModel member, EnvelopeModel? envelope) =>
        envelope is { Ok: { } ok } && member.WireName == envelope.Status ? $"json.ReadString({CSharp.Literal(ok)})" : member.Shape.Read();
}
