using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Syntax;

/// <summary><c>webhooks</c> of a service.</summary>
internal static class WebhooksParser
{
    public static WebhooksDecl? Parse(MapReader service, DiagnosticBag diagnostics)
    {
        if (service.Node("webhooks") is not { } node || MapReader.Open(node, Grammar.Webhooks, diagnostics) is not { } map)
            return null;
        map.Required("command");
        map.Required("reply");
        var (@fixed, members) = QueryParser.Parse(map, Grammar.WebhookQuery, diagnostics);
        return new WebhooksDecl(
            map.At, map.Text("command"), map.Text("app"), members, @fixed, Signature(map, diagnostics), Reply(map, diagnostics));
    }

    private static SignatureDecl? Signature(MapReader webhooks, DiagnosticBag diagnostics)
    {
        if (webhooks.Node("signature") is not { } node || MapReader.Open(node, Grammar.Signature, diagnostics) is not { } map)
            return null;
        foreach (var key in Grammar.Signature.Names)
            map.Required(key);
        return new SignatureDecl(map.OneOf("scheme", Vocabulary.WebhookSchemes), map.Text("sign"), map.Text("time"));
    }

    /// <summary>As the envelope of responses, with a code at least, by which a reply decides.</summary>
    private static EnvelopeDecl? Reply(MapReader webhooks, DiagnosticBag diagnostics)
    {
        if (EnvelopeParser.Parse(webhooks, "reply", Grammar.ReplyEnvelope, diagnostics) is not { } envelope)
            return null;
        if (envelope is { Code: null, Status: not null })
            diagnostics.Add(Rules.MissingKey, envelope.At, "The envelope of replies", "'code'");
        return envelope;
    }
}
