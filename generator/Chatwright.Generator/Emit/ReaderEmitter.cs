using System;
using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The loop that reads an object's members into locals.</summary>
internal static class ReaderEmitter
{
    /// <summary>The field that holds a type's table of names.</summary>
    public const string UsualTable = "s_members";

    /// <summary>The field of a case whose members stand in the content; the union has a separate table.</summary>
    public const string ContentTable = "s_contentMembers";

    /// <summary>The field that holds the texts of which a string is mostly one.</summary>
    public const string TextTable = "s_texts";

    private const int MaxLocalsOnALine = 6;

    public static void WriteTable(this SourceWriter writer, IEnumerable<string> names, string field = UsualTable) => writer
        .Write($"private static readonly {Runtime.Members} {field} = new(")
        .WriteJoined(names, static (writer, name) => writer.Write(CSharp.Literal(name)))
        .WriteLine(");");

    /// <summary>The wire names of the members in order, then their aliases.</summary>
    public static IEnumerable<string> TableNames(this EquatableArray<MemberModel> members) =>
        members.Select(member => member.WireName).Concat(members.SelectMany(member => member.Aliases));

    public static IEnumerable<(string Type, string Name)> Locals(this EquatableArray<MemberModel> members) =>
        members.Select(member => (member.Shape.Type(), member.Local));

    /// <summary>Prints the locals that hold the values read so far; adjacent locals of one type share a line.</summary>
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
            if (i + 1 < locals.Count && locals[i + 1].Type == type && onLine < MaxLocalsOnALine)
                continue;
            writer.WriteLine(";");
            onLine = 0;
        }
    }

    /// <param name="writeCases">Null if there are no members to read.</param>
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
    public static void WriteReadCases(this SourceWriter writer, EquatableArray<MemberModel> members, int first, EnvelopeModel? envelope)
    {
        var next = first + members.Count;
        for (var i = 0; i < members.Count; i++)
        {
            var (member, local) = (members[i], members[i].Local);
            writer.Write($"case {CSharp.Invariant(first + i)}:");
            for (var last = next + member.Aliases.Count; next < last; next++)
                writer.Write($" case {CSharp.Invariant(next)}:");
            // Null counts as absent, and does not overwrite a value read under another name.
            writer.WriteLine($" {local} = {Read(member, envelope)}{(member.Aliases.Count == 0 ? "" : $" ?? {local}")}; break;");
        }
    }

    /// <summary>The status is nearly always the same word, which need not be made anew.</summary>
    private static string Read(MemberModel member, EnvelopeModel? envelope) =>
        envelope is { Ok: { } ok } && member.WireName == envelope.Status ? $"json.ReadString({CSharp.Literal(ok)})" : member.Shape.Read();
}
