using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Objects: requests, responses and named types.</summary>
internal static class ObjectEmitter
{
    public static void WriteObject(this SourceWriter writer, ObjectModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, $"{model.Name}.");
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        using var type = writer.Open($"{visibility} sealed partial record {model.Name} : {Interfaces(model.Name, model.Json, model.IsValidated)}");
        writer.WriteProperties(model.Members);
        writer.WriteLine();
        if (model.IsValidated)
            WriteValidate(writer, model);
        writer.WritePrintMembers(model.Members, "private bool PrintMembers");
        if (model.Json.Write)
            WriteWriter(writer, model);
        if (model.Json.Read)
            WriteReader(writer, model);
    }

    /// <summary>The contracts of a model, by the directions it needs.</summary>
    public static string Interfaces(string name, JsonDirections json, bool isValidated)
    {
        var contract = json switch
        {
            { Read: true, Write: true } => Runtime.Model,
            { Read: true } => Runtime.Readable,
            _ => Runtime.Writable,
        };
        return $"{contract}<{name}>{(isValidated ? $", {Runtime.Validated}" : "")}";
    }

    /// <summary>Lets <c>JsonSerializer</c> take the type, where both directions are there.</summary>
    public static void WriteConverter(this SourceWriter writer, JsonDirections json, string converter)
    {
        if (json is { Read: true, Write: true })
            writer.WriteLine($"[{Runtime.JsonConverter}(typeof({converter}))]");
    }

    private static void WriteValidate(SourceWriter writer, ObjectModel model)
    {
        using (writer.Open($"void {Runtime.Validated}.Validate(ref {Runtime.RequestCheck} check)"))
            writer.WriteChecks(model.Members, model.Rules, "");
        writer.WriteLine();
    }

    private static void WriteWriter(SourceWriter writer, ObjectModel model)
    {
        using (writer.Open($"static void {Runtime.Writable}<{model.Name}>.Write(ref {Runtime.Output} json, {model.Name} value)"))
        {
            writer.WriteLine("json.BeginObject();");
            foreach (var member in model.Members)
                writer.WriteLine(member.Shape.Write(member.WireName, "value." + member.Name, member.IsNullable()));
            writer.WriteLine("json.EndObject();");
        }
        if (model.Json.Read)
            writer.WriteLine();
    }

    private static void WriteReader(SourceWriter writer, ObjectModel model)
    {
        var members = model.Members.ToList();
        var locals = members.Select(member => member.Local()).ToList();
        var table = ReaderEmitter.Table(members);
        writer.WriteMemberTable(table.Select(entry => entry.WireName).ToList());
        writer.WriteLine();
        using var read = writer.Open($"static {model.Name} {Runtime.Readable}<{model.Name}>.Read(ref {Runtime.Cursor} json)");
        writer.WriteLocals(members.Zip(locals, (member, local) => (member.Shape.Type(), local)).ToList());
        var statements = ReaderEmitter.Cases(members, locals, 0, table).ToList();
        if (model.Envelope is { Ok: { } ok, Status: { } status })
            statements = KnowTheUsual(statements, CSharp.Local(members.First(member => member.WireName == status).Name), ok);
        writer.WriteReadLoop("for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)", statements);
        if (model.Envelope is { } envelope)
            WriteEnvelope(writer, envelope, model.Members);
        WriteNew(writer, members, locals);
    }

    /// <summary>The status is nearly always the same word, which need not be made anew.</summary>
    private static List<string> KnowTheUsual(List<string> statements, string local, string ok) =>
        statements.Select(statement => statement.Replace($" {local} = json.ReadString();", $" {local} = json.ReadString({CSharp.Literal(ok)});")).ToList();

    private static void WriteEnvelope(SourceWriter writer, EnvelopeModel envelope, EquatableArray<MemberModel> members)
    {
        string?[] wireNames = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        var locals = wireNames.Select(wireName => wireName is null ? "null" : members.First(member => member.WireName == wireName).Local());
        writer.WriteLine($"if (json.HasFailed({string.Join(", ", locals)}))");
        using (writer.Indent())
            writer.WriteLine("return null!; // the caller looks at the outcome first");
    }

    private static void WriteNew(SourceWriter writer, List<MemberModel> members, List<string> locals)
    {
        if (members.Count == 0)
        {
            writer.WriteLine("return new();");
            return;
        }
        using var initializer = writer.Open("return new()", ";");
        for (var i = 0; i < members.Count; i++)
            writer.WriteLine($"{members[i].Name} = {members[i].Assignment(locals[i])},");
    }
}
