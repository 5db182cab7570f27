using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The methods that write and read the JSON object of some members.</summary>
internal static class JsonEmitter
{
    /// <param name="reply">The envelope of a reply; null for what is none.</param>
    public static void WriteWriter(this SourceWriter writer, string name, EquatableArray<MemberModel> members, EnvelopeModel? reply = null)
    {
        using (writer.Open(ContractText.WriteMethod(name)))
        {
            writer.WriteLine("json.BeginObject();");
            if (reply is not null)
                writer.WriteEnvelope(reply);
            writer.WriteMembers(members, "value.");
            writer.WriteLine("json.EndObject();");
        }
        writer.WriteLine();
    }

    /// <param name="envelope">The members that decide whether the call failed; null if there are none.</param>
    /// <param name="table">The field for the table of names.</param>
    /// <param name="isPartial"><c>true</c> if a failed response may be returned for the failures it lists; otherwise, <c>false</c>.</param>
    /// <param name="arguments">The arguments of the constructor.</param>
    /// <param name="inherited">The values of properties of the base; null if there are none.</param>
    public static void WriteReader(
        this SourceWriter writer, string name, EquatableArray<MemberModel> members, EnvelopeModel? envelope = null,
        string table = ReaderEmitter.UsualTable, bool isPartial = false, string arguments = "",
        IReadOnlyList<(string Name, string Value)>? inherited = null)
    {
        writer.WriteTable(members.TableNames(), table);
        writer.WriteLine();
        using var read = writer.Open(ContractText.ReadMethod(name));
        writer.WriteLocals(members.Locals().ToList());
        writer.WriteReadLoop(
            $"for (var member = json.BeginObject(); json.NextMember({table}, ref member);)",
            members.Count == 0 ? null : () => writer.WriteReadCases(members, 0, envelope));
        if (envelope is not null && isPartial)
            writer.WriteLine($"var failed = {envelope.HasFailed(members)};");
        else if (envelope is not null)
            writer.WriteOutcome(envelope, members);
        writer.WriteNew(name, members, isPartial, arguments, inherited ?? []);
    }

    /// <summary>The envelope decides before anything counts as missing.</summary>
    public static void WriteOutcome(this SourceWriter writer, EnvelopeModel envelope, EquatableArray<MemberModel> members)
    {
        writer.WriteLine($"if ({envelope.HasFailed(members)})");
        using (writer.Indent())
            writer.WriteLine("return null!; // the caller checks the outcome first");
    }

    private static string HasFailed(this EnvelopeModel envelope, EquatableArray<MemberModel> members)
    {
        string?[] wireNames = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        var locals = wireNames.Select(name => members.FirstOrDefault(member => member.WireName == name)?.Local ?? "null");
        return $"{Runtime.ResponseEnvelope}.HasFailed(ref json, {string.Join(", ", locals)})";
    }

    private static void WriteNew(
        this SourceWriter writer, string name, EquatableArray<MemberModel> members, bool isPartial, string arguments,
        IReadOnlyList<(string Name, string Value)> inherited)
    {
        var assignments = inherited.Concat(members.Own().Select(member => (member.Name, member.Assigned()))).ToList();
        if (assignments.Count == 0)
        {
            writer.WriteLine($"return new({arguments});");
            return;
        }
        writer.WriteAssignments(isPartial ? $"var response = new {name}" : $"return new({arguments})", assignments, ";");
        if (isPartial)
            writer.WriteLine($"return {Runtime.ResponseEnvelope}.AcceptPartial(ref json, response, failed);");
    }
}
