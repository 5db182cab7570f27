using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The part of a reply by which it decides: the members that make a reply of a code, and the envelope in JSON.</summary>
internal static class ReplyEmitter
{
    public static void WriteFactories(this SourceWriter writer, string reply, ReplyModel model)
    {
        foreach (var code in model.Codes)
        {
            if (code.Allows)
                writer.WriteAllow(reply, code);
            else
                writer.WriteDecision(reply, code);
            if (code.Range is { } range)
                writer.WriteOwnCodes(reply, code, range);
        }
    }

    /// <summary>The envelope's members, which come before the others.</summary>
    public static void WriteEnvelope(this SourceWriter writer, EnvelopeModel envelope)
    {
        if (envelope.Status is { } status)
            writer.WriteLine($"json.WriteString({CSharp.NameFragment(status)}, {CSharp.LiteralOrNone(envelope.Ok) ?? "null"});");
        if (envelope.Code is { } code)
            writer.WriteLine($"json.WriteInt64({CSharp.NameFragment(code)}, value.{FixedNames.ReplyCode});");
        if (envelope.Info is { } info)
            writer.WriteLine($"json.WriteString({CSharp.NameFragment(info)}, value.{FixedNames.ReplyMessage});");
    }

    /// <summary>The properties of the base, from the locals of the envelope.</summary>
    public static List<(string Name, string Value)> EnvelopeValues(this ReplyModel model, EquatableArray<MemberModel> members)
    {
        var values = new List<(string, string)>();
        if (Local(model.Envelope.Code) is { } code)
            values.Add((FixedNames.ReplyCode, code + ".GetValueOrDefault()"));
        if (Local(model.Envelope.Info) is { } info)
            values.Add((FixedNames.ReplyMessage, info + " ?? \"\""));
        return values;

        string? Local(string? wireName) => members.FirstOrDefault(member => member.IsOfEnvelope && member.WireName == wireName)?.Local;
    }

    private static void WriteAllow(this SourceWriter writer, string reply, ReplyCodeModel code)
    {
        writer.WriteSummary(code.Docs.Summary ?? "A reply by which the service goes on, with code 0.");
        writer.WriteObsolete(code.Docs);
        writer.WriteLine($"public static {reply} {code.Name} {{ get; }} = new();");
        writer.WriteLine();
    }

    private static void WriteDecision(this SourceWriter writer, string reply, ReplyCodeModel code)
    {
        writer.WriteSummary(code.Docs.Summary ?? $"A reply with code {CSharp.Invariant(code.Code)}.");
        writer.WriteMessageDocs();
        writer.WriteObsolete(code.Docs);
        writer.WriteLine($"public static {reply} {code.Name}(string? message = null) => {Construction(CSharp.Invariant(code.Code))};");
        writer.WriteLine();
    }

    private static void WriteOwnCodes(this SourceWriter writer, string reply, ReplyCodeModel code, CodeRange range)
    {
        var usual = CSharp.Invariant(code.Code);
        var allowed = RangeEmitter.Words(usual, range);
        writer.WriteSummary(code.Docs.Summary ?? "A reply with a code of one's own.");
        writer.WriteLine($"/// <param name=\"code\">The code: {allowed}.</param>");
        writer.WriteMessageDocs();
        writer.WriteRangeException("code", allowed);
        writer.WriteObsolete(code.Docs);
        var head = $"public static {reply} {code.Name}(long code, string? message = null)";
        writer.WriteRangeMethod(head, "code", usual, range, Construction("code"));
        writer.WriteLine();
    }

    private static string Construction(string code) =>
        $"new() {{ {FixedNames.ReplyCode} = {code}, {FixedNames.ReplyMessage} = message ?? \"\" }}";

    private static void WriteMessageDocs(this SourceWriter writer)
    {
        writer.WriteLine("/// <param name=\"message\">The text that goes with the code.</param>");
        writer.WriteLine("/// <returns>The reply.</returns>");
    }
}
