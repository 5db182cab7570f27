using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Holds the examples of a webhook against its types: bodies by their shape, replies by every rule.</summary>
internal sealed class WebhookExamples(
    WebhookDecl webhook, WebhookTypes types, EquatableArray<ReplyCodeModel> codes, ServiceIndex service, DiagnosticBag diagnostics)
{
    private readonly WebhooksDecl? _calls = service.Export.Webhooks;

    /// <summary>Reports examples that contradict the webhook. No value contradicts an error type.</summary>
    public void Check()
    {
        var bodies = new ExampleChecker(isRequest: false, diagnostics, isTolerant: true);
        var replies = new ExampleChecker(isRequest: true, diagnostics);
        foreach (var example in webhook.Examples)
        {
            if (example.Query is { } query)
                CheckQuery(query);
            if (example.Body is { } body && !types.Body.IsError)
                bodies.CheckBody(body, types.Body.Declared, "the body", Command());
            if (example.Reply is { } reply && types.Reply is not { IsError: true })
                CheckReply(reply, replies);
        }
    }

    /// <summary>The examples as JSON.</summary>
    public static EquatableArray<WebhookExampleModel> Models(EquatableArray<WebhookExampleDecl> examples) => examples
        .ConvertAll(example => new WebhookExampleModel(example.Name, Text(example.Query), Text(example.Body), Text(example.Reply)));

    private static string? Text(ExampleValue? value) => value is null ? null : ExampleText.Of(value);

    /// <summary>The command stands in most bodies too, and gives no property there.</summary>
    private EquatableArray<Member> Command() => _calls?.Command is { } command ? [new Member(new FieldDecl(command), ScalarTypes.Text, [])] : [];

    private void CheckQuery(ExampleValue value)
    {
        if (value is not ExampleObject query)
        {
            diagnostics.Add(Rules.ExampleWrongType, value.At, "An object", ExampleKinds.Describe(value));
            return;
        }
        if (_calls is null)
            return;
        var known = _calls.ParameterNames().Select(name => name.Value).ToList();
        foreach (var given in query.Members)
        {
            if (!known.Contains(given.Name))
                diagnostics.Add(Rules.ExampleUndeclared, given.NameAt, given.Name, "the query", Suggestion.For(given.Name, known));
            else if (given.Value is not (ExampleString or ExampleNumber))
                diagnostics.Add(Rules.ExampleWrongType, given.Value.At, "A string or a number", ExampleKinds.Describe(given.Value));
            else if (given.Name == _calls.Command?.Value && given.Value is ExampleString { Value: var command } && command != webhook.Head.Value)
                diagnostics.Add(Rules.ExampleUnknownValue, given.Value.At, command, $"this webhook, whose command is '{webhook.Head.Value}'", "");
        }
    }

    private void CheckReply(ExampleValue value, ExampleChecker checker)
    {
        checker.CheckBody(value, types.Reply?.Declared, "the reply", types.Envelope.Members);
        if (value is not ExampleObject reply)
            return;
        CheckStatus(reply, types.Envelope.Model);
        if (types.Envelope.Model.Code is not { } name || reply.Find(name) is not { } code)
            return;
        if (ExampleKinds.Integer(code) is { } text && !IsKnown(long.Parse(text, CultureInfo.InvariantCulture)))
            diagnostics.Add(Rules.ExampleUnknownValue, code.At, text, webhook.IsDeciding ? "'codes'" : "a webhook that does not decide", "");
    }

    /// <summary>Every reply has the status of success: it is the code that decides.</summary>
    private void CheckStatus(ExampleObject reply, EnvelopeModel envelope)
    {
        if (envelope.Status is { } name && reply.Find(name) is ExampleString { Value: var text } status && text != envelope.Ok)
            diagnostics.Add(Rules.ExampleUnknownValue, status.At, text, $"'{name}', which is '{envelope.Ok}' in every reply", "");
    }

    private bool IsKnown(long code) => codes.Count == 0 ? code == 0 : codes.Any(known => known.Has(code));
}
