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
        var contracts = model.Json.Contracts(model.Name, model.IsValidated).Concat(model.Results is null ? [] : [Runtime.ApiResults]);
        using var type = writer.Open($"{visibility} sealed partial record {model.Name}{contracts.AsBaseList()}");
        writer.WriteProperties(model.Members);
        writer.WriteLine();
        if (model.IsValidated)
            writer.WriteValidate(model);
        if (model.Results is { } results)
            writer.WriteFailures(results);
        writer.WritePrintMembers(model.Members, "private bool PrintMembers");
        if (model.Json.Write)
            writer.WriteWriter(model.Name, model.Members);
        if (model.Json.Read)
            writer.WriteReader(model.Name, model.Members, model.Envelope, isPartial: model.Results is { IsPartial: true });
    }

    private static void WriteValidate(this SourceWriter writer, ObjectModel model)
    {
        using (writer.Open(ContractText.ValidateMethod))
            writer.WriteChecks(model.Members, model.Rules, "");
        writer.WriteLine();
    }
}
