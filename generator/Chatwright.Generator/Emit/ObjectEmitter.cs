using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Objects: requests, responses and named types.</summary>
internal static class ObjectEmitter
{
    public static void WriteObject(this SourceWriter writer, ObjectModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        writer.WriteConverter(model.Json, $"{Runtime.ModelConverter}<{model.Name}>");
        var contracts = Contracts(model.Name, model.Json, model.IsValidated).Concat(model.Results is null ? [] : [Runtime.ApiResults]);
        using var type = writer.Open($"{visibility} sealed partial record {model.Name}{BaseList(contracts)}");
        writer.WriteProperties(model.Members);
        writer.WriteLine();
        if (model.IsValidated)
            WriteValidate(writer, model);
        if (model.Results is { } results)
            writer.WriteFailures(results);
        writer.WritePrintMembers(model.Members, "private bool PrintMembers");
        if (model.Json.Write)
            writer.WriteWriter(model.Name, model.Members);
        if (model.Json.Read)
            writer.WriteReader(model.Name, model.Members, model.Envelope, isPartial: model.Results is { IsPartial: true });
    }

    /// <summary>The contracts of a model, by the directions it needs: none where nothing sends or answers it.</summary>
    public static IEnumerable<string> Contracts(string name, JsonDirections json, bool isValidated)
    {
        if (json.Read || json.Write)
            yield return $"{(!json.Write ? Runtime.Readable : !json.Read ? Runtime.Writable : Runtime.Model)}<{name}>";
        if (isValidated)
            yield return Runtime.Validated;
    }

    /// <summary>What stands behind the name of a type.</summary>
    public static string BaseList(IEnumerable<string> types) => string.Join(", ", types) is { Length: > 0 } list ? $" : {list}" : "";

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

    /// <summary>Writes the object that holds some members.</summary>
    public static void WriteWriter(this SourceWriter writer, string name, EquatableArray<MemberModel> members)
    {
        using (writer.Open($"static void {Runtime.Writable}<{name}>.Write(ref {Runtime.Output} json, {name} value)"))
        {
            writer.WriteLine("json.BeginObject();");
            writer.WriteMembers(members, "value.");
            writer.WriteLine("json.EndObject();");
        }
        writer.WriteLine();
    }

    /// <summary>Reads the object that holds some members, among them those of the envelope if there is one.</summary>
    /// <param name="table">The field for the table of names.</param>
    /// <param name="isPartial">Whether an answer that failed may pass for what it lists.</param>
    /// <param name="arguments">What the object is made with.</param>
    public static void WriteReader(
        this SourceWriter writer, string name, EquatableArray<MemberModel> members, EnvelopeModel? envelope = null, string table = ReaderEmitter.UsualTable,
        bool isPartial = false, string arguments = "")
    {
        var locals = members.Select(member => member.Local()).ToList();
        writer.WriteMemberTable(ReaderEmitter.Table(members).Select(entry => entry.WireName), table);
        writer.WriteLine();
        using var read = writer.Open($"static {name} {Runtime.Readable}<{name}>.Read(ref {Runtime.Cursor} json)");
        writer.WriteLocals(members.Zip(locals, (member, local) => (member.Shape.Type(), local)).ToList());
        writer.WriteReadLoop(
            $"for (var member = json.BeginObject(); json.NextMember({table}, ref member);)", members.Count == 0 ? null : () => writer.WriteCases(members, locals, 0, envelope));
        if (envelope is not null && isPartial)
            writer.WriteLine($"var failed = {HasFailed(envelope, members, MemberText.Local)};");
        else if (envelope is not null)
            writer.WriteEnvelope(envelope, members, MemberText.Local);
        WriteNew(writer, name, members, locals, isPartial, arguments);
    }

    /// <summary>The envelope decides before anything is missed.</summary>
    /// <param name="local">What a member was read into.</param>
    public static void WriteEnvelope(this SourceWriter writer, EnvelopeModel envelope, EquatableArray<MemberModel> members, System.Func<MemberModel, string> local)
    {
        writer.WriteLine($"if ({HasFailed(envelope, members, local)})");
        using (writer.Indent())
            writer.WriteLine("return null!; // the caller checks the outcome first");
    }

    private static string HasFailed(EnvelopeModel envelope, EquatableArray<MemberModel> members, System.Func<MemberModel, string> local)
    {
        string?[] wireNames = [envelope.Status, envelope.Code, envelope.Info, envelope.Display];
        return $"json.HasFailed({string.Join(", ", wireNames.Select(name => members.FirstOrDefault(member => member.WireName == name) is { } member ? local(member) : "null"))})";
    }

    private static void WriteNew(
        SourceWriter writer, string name, EquatableArray<MemberModel> members, List<string> locals, bool isPartial, string arguments)
    {
        if (members.Count == 0)
        {
            writer.WriteLine($"return new({arguments});");
            return;
        }
        var assignments = members.Zip(locals, (member, local) => (member.Name, member.Assignment(local))).ToList();
        writer.WriteAssignments(isPartial ? $"var response = new {name}" : $"return new({arguments})", assignments, ";");
        if (isPartial)
            writer.WriteLine("return json.AcceptPartial(response);");
    }
}
