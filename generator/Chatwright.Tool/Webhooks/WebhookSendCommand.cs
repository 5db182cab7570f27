using System.CommandLine;
using System.Text.Json;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Webhooks;

/// <summary><c>chatwright webhook send COMMAND</c>: one signed webhook from the terminal.</summary>
internal sealed class WebhookSendCommand : ToolCommand
{
    /// <summary>The time that the Tencent Cloud Chat service waits.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(2);

    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Argument<string> _command = new("COMMAND")
    {
        HelpName = "COMMAND",
        Description = "The command, or the name in C#: C2C.CallbackBeforeSendMsg, MessageSending.",
    };

    private readonly Option<string> _url = new("--url") { Description = "The URL of the receiver.", HelpName = "URL", Required = true };

    private readonly Option<string> _body = new("--body", "-d")
    {
        Description = "The body as JSON, by default that of the first example of the spec; comments are allowed. It is sent even if it breaks the "
            + "spec. '@FILE' reads a file, '-' the standard input.",
        HelpName = "JSON|@FILE|-",
    };

    private readonly Option<string[]> _query = new("--query")
    {
        Description = "A further parameter of the URL: --query OptPlatform=Android.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<bool> _unsigned = new("--unsigned") { Description = "Send the webhook without a signature." };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "The time for the reply. 2s by default, as for the service.",
        HelpName = "SPAN",
        CustomParser = result => Duration.Parse(result),
    };

    private readonly SpecOptions _specs = new(takesPaths: true);
    private readonly AccountOptions _account = new();
    private readonly TokenOptions _token = new();

    public WebhookSendCommand()
        : base("send", "Send one webhook to a URL, signed as the service signs it, and print the reply.")
    {
        Add(_command);
        _command.CompletionSources.Add(_ => ShippedSpecs.WebhookCommands);
        Add(_url);
        Add(_body);
        Add(_query);
        _account.AddAppTo(this);
        _token.AddTo(this);
        Add(_unsigned);
        Add(_timeout);
        _specs.AddTo(this);
        Examples =
        [
            (
                "chatwright webhook send C2C.CallbackBeforeSendMsg --url http://127.0.0.1:8080/chat --app 1400000000 --token-file token.txt",
                "Send the example of the spec."),
            (
                "chatwright webhook send Room.CallbackBeforeEnter --specs Specs --url http://127.0.0.1:8080/chat --body @body.json --unsigned",
                "Send a webhook of your own specs."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var target = WebhookTarget.Find(_specs.Load(session, cancellationToken), session.Get(_command)!);
        var receiver = new WebhookReceiver(WebhookUrl.Parse(session.Get(_url)!, "--url"), TimeoutOf(session), session.Terminal.Time);
        var query = WebhookRequest.Query(target, target.Calls.App is null ? null : _account.RequiredApp(session), [.. Given(session)]);
        var body = await BodyAsync(session, target, cancellationToken);
        var token = target.Calls.Signature is null || session.Get(_unsigned) ? null : await TokenAsync(session, cancellationToken);
        var signature = WebhookRequest.Signature(target.Calls, token, session.Terminal.Time.GetUtcNow()).ToList();
        var reply = await session.Output.WhileAsync(
            $"Sending {target.Webhook.Command}",
            _ => receiver.SendAsync(WebhookRequest.Text(query.Concat(signature)), body, cancellationToken));
        // A reply may repeat the address of its request. Nothing that is shown of it shall hold the signature.
        if (signature.Count > 0)
            reply = reply with { Body = reply.Body.Replace(signature[0].Value, "***", StringComparison.Ordinal) };
        return new ReplyReport(session.Output, target).Show(reply, WebhookRequest.Text(query), body);
    }

    private TimeSpan TimeoutOf(Session session)
    {
        var timeout = session.Get(_timeout) ?? s_timeout;
        return timeout > TimeSpan.Zero && timeout <= TimeSpan.FromDays(1)
            ? timeout
            : throw new ToolException("--timeout is not from 1ms to 1d.", ExitCode.Usage);
    }

    private async Task<string> TokenAsync(Session session, CancellationToken cancellationToken)
    {
        var token = await _token.GetAsync(session, cancellationToken);
        return token.Length > 0
            ? token
            : throw new ToolException("The webhook token is empty. --unsigned sends without a signature.", ExitCode.Usage);
    }

    private IEnumerable<(string Name, string Value)> Given(Session session) => (session.Get(_query) ?? []).Select(text =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (text[..at], text[(at + 1)..])
            : throw new ToolException($"'{text}' is not a parameter: write NAME=VALUE.", ExitCode.Usage));

    private async Task<string> BodyAsync(Session session, WebhookTarget target, CancellationToken cancellationToken)
    {
        var (text, name) = session.Get(_body) is { } given
            ? await Input.ReadValueAsync(session.Terminal, "--body", given, cancellationToken)
            : (OfExample(target), "the example of the spec");
        try
        {
            return ForeignJson.Parse(text, s_lenient) is { ValueKind: JsonValueKind.Object } body
                ? JsonSerializer.Serialize(body, JsonPrinter.OneLine)
                : throw new ToolException($"{name} is not a JSON object.", ExitCode.Usage);
        }
        catch (JsonException error)
        {
            throw new ToolException($"{name} is not JSON: {error.Message}", ExitCode.Usage);
        }
    }

    private static string OfExample(WebhookTarget target)
        => target.Webhook.Examples.Select(example => example.Body).FirstOrDefault(body => body is not null)
            ?? throw new ToolException($"The spec of {target.Webhook.Command} has no example of a body. Give one with --body.", ExitCode.Usage);
}
