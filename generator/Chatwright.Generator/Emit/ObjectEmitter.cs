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
        var members = model.Members.Own();
        var contracts = model.Bases().Concat(model.Json.Contracts(model.Name, model.IsValidated)).Concat(model.FillContract())
            .Concat(members.QueryContract());
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open($"{visibility} sealed partial record {model.Name}{contracts.AsBaseList()}");
        writer.WriteProperties(members);
        writer.WriteLine();
        if (model.IsValidated)
            writer.WriteValidate(model);
        if (model.Reply is { } reply)
            writer.WriteFactories(model.Name, reply);
        writer.WriteFill(model);
        writer.WriteQuery(members);
        if (model.Results is { } results)
            writer.WriteFailures(results);
        writer.WritePrintMembers(
            members, model.Bases().Any() ? "protected override bool PrintMembers" : "private bool PrintMembers", isDerived: model.Reply is not null);
        if (model.Json.Write)
            writer.WriteWriter(model.Name, members, model.Reply?.Envelope);
        if (model.Json.Read)
        {
            writer.WriteReader(
                model.Name, model.Members, model.Envelope, isPartial: model.Results is { IsPartial: true },
                inherited: model.Reply?.EnvelopeValues(model.Members));
        }
    }

    /// <summary>A response, and the body or reply of a webhook, has a base class.</summary>
    private static IEnumerable<string> Bases(this ObjectModel model)
    {
        if (model.Envelope is not null)
            yield return model.Results is null ? Runtime.ApiResponse : Runtime.ApiBatchResponse;
        else if (model.Base is not null)
            yield return model.Base;
        else if (model.Reply is not null)
            yield return Runtime.WebhookReply;
    }

    private static void WriteValidate(this SourceWriter writer, ObjectModel model)
    {
        using (writer.Open(ContractText.ValidateMethod))
            writer.WriteChecks(model.Members, model.Rules, "");
        writer.WriteLine();
    }
}
