using System.Text;
using System.Text.Json;

namespace Chatwright.Testing.Webhooks;

/// <summary>Reads the response of a receiver as the service does: what is not as documented counts as no reply.</summary>
internal static class ReplyReader
{
    private const string Status = "ActionStatus";
    private const string Code = "ErrorCode";
    private const string Info = "ErrorInfo";

    /// <summary>Adds the response to a webhook.</summary>
    internal static FakeWebhook Read(FakeWebhook sent, WebhookResponse response)
    {
        var received = sent with
        {
            StatusCode = response.StatusCode,
            ReplyBody = Encoding.UTF8.GetString(response.Body.Span),
            Error = response.HandlerError,
        };
        if (response.StatusCode != 200)
            return received with { Outcome = FakeWebhookOutcome.Refused };
        try
        {
            using var document = JsonDocument.Parse(response.Body);
            CheckEnvelope(document.RootElement);
            return received with
            {
                Outcome = FakeWebhookOutcome.Replied,
                Reply = Decision.Find(sent.Command)?.Read(document.RootElement),
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidDataException)
        {
            return received with { Outcome = FakeWebhookOutcome.Invalid, Error = received.Error ?? error };
        }
    }

    /// <exception cref="InvalidDataException">The reply is no object, or lacks one of the three members that all replies have.</exception>
    private static void CheckEnvelope(JsonElement reply)
    {
        if (reply.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException("The reply is not a JSON object.");
        if (!reply.TryGetProperty(Status, out var status) || status.ValueKind != JsonValueKind.String || !status.ValueEquals("OK"))
            throw new InvalidDataException($"{Status} of the reply is not \"OK\".");
        if (!reply.TryGetProperty(Code, out var code) || code.ValueKind != JsonValueKind.Number || !code.TryGetInt64(out _))
            throw new InvalidDataException($"{Code} of the reply is not an integer.");
        if (!reply.TryGetProperty(Info, out var info) || info.ValueKind != JsonValueKind.String)
            throw new InvalidDataException($"{Info} of the reply is not a text.");
    }
}
