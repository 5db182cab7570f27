using System.Globalization;
using Chatwright.TencentChat;

namespace Chatwright.Testing;

/// <summary>A webhook that a fake sent, and the reply to it.</summary>
public sealed record FakeWebhook
{
    /// <summary>The command, such as <c>C2C.CallbackBeforeSendMsg</c>.</summary>
    public required string Command { get; init; }

    /// <summary>The parameters in the query of its URL, without the signature, which is a secret.</summary>
    public required string Query { get; init; }

    /// <summary>The body as text.</summary>
    public required string Body { get; init; }

    /// <summary>The body, typed, such as a <see cref="MessageSendingWebhook"/>. Null if it was sent as JSON.</summary>
    public TencentChatWebhook? Webhook { get; init; }

    /// <summary>The number of this delivery: 1, or more if the webhook was sent again.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The outcome.</summary>
    public FakeWebhookOutcome Outcome { get; init; }

    /// <summary>The HTTP status of the reply; null if there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The body of the reply as text; null if there was none.</summary>
    public string? ReplyBody { get; init; }

    /// <summary>
    /// The reply, typed, such as a <see cref="MessageSendingReply"/>. Null if <see cref="Outcome"/> is not <see cref="FakeWebhookOutcome.Replied"/>,
    /// and for webhooks whose reply decides nothing.
    /// </summary>
    public WebhookReply? Reply { get; init; }

    /// <summary>The time from the request to the reply, or to the end of the wait, by the clock of the fake.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// The cause of a failure; null if there was none. An exception that a handler in process threw is here even if the receiver replied for it.
    /// </summary>
    public Exception? Error { get; init; }

    /// <summary>Returns the command, the outcome, the status and the duration.</summary>
    public override string ToString()
    {
        var status = StatusCode is { } code ? string.Create(CultureInfo.InvariantCulture, $" with status {code}") : "";
        var error = Error is null ? "" : $": {Error.Message}";
        return string.Create(CultureInfo.InvariantCulture, $"{Command}: {Outcome}{status} after {Duration.TotalMilliseconds:0} ms{error}");
    }
}
