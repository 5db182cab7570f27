using System.Globalization;
using System.Net;
using System.Text.Json;
using Chatwright.Generator.Model;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Webhooks;

/// <summary>Prints the reply to a webhook: its JSON as the result, its meaning on the error stream.</summary>
internal sealed class ReplyReport(Output output, WebhookTarget target)
{
    private EnvelopeModel Envelope => target.Calls.Reply;

    /// <summary>Prints a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="query">The parameters that were sent, without the signature.</param>
    /// <param name="body">The body that was sent.</param>
    /// <returns>0 for a reply that the service accepts, whatever it decides; otherwise, 1.</returns>
    public int Show(WebhookReply reply, string query, string body)
    {
        var json = reply.Parse();
        var problem = ProblemOf(reply.Status, json);
        var code = problem is null && Envelope.Code is { } member ? json!.Value.GetProperty(member).GetInt64() : (long?)null;
        if (output.IsJson)
        {
            output.Json(new
            {
                command = target.Webhook.Command,
                ok = problem is null,
                status = (int)reply.Status,
                code,
                problem,
                milliseconds = (long)reply.Took.TotalMilliseconds,
                query,
                body = JsonElement.Parse(body),
                reply = json,
            });
        }
        else
        {
            ShowText(reply, json, problem, code);
        }
        return problem is null ? ExitCode.Ok : ExitCode.Negative;
    }

    private void ShowText(WebhookReply reply, JsonElement? json, string? problem, long? code)
    {
        if (json is { } value)
            output.Line($"{JsonPrinter.Markup(value)}");
        else if (reply.Body.Length > 0)
            output.Text(PlainText.Brief(reply.Body));
        var status = string.Create(CultureInfo.InvariantCulture, $"{(int)reply.Status} after {(long)reply.Took.TotalMilliseconds} ms");
        if (problem is not null)
            output.Note($"[red]{status}[/]: {problem} The service would go on without the reply.");
        else
            output.Note($"[green]{status}[/]: {Meaning(code)}");
    }

    private string Meaning(long? code) => target.Webhook.Allow is null ? "acknowledged."
        : code is null or 0 ? "allowed."
        : string.Create(CultureInfo.InvariantCulture, $"decided by code {code}.");

    /// <summary>The part of the reply that the service does not accept; null if it accepts the reply.</summary>
    private string? ProblemOf(HttpStatusCode httpStatus, JsonElement? reply)
    {
        if (httpStatus != HttpStatusCode.OK)
            return "The status is not 200.";
        if (reply is not { ValueKind: JsonValueKind.Object } json)
            return "The reply is not a JSON object.";
        if (Envelope.Status is { } status && !(Member(json, status, JsonValueKind.String) is { } text && text.ValueEquals(Envelope.Ok)))
            return $"{status} of the reply is not \"{Envelope.Ok}\".";
        if (Envelope.Code is { } code && !(Member(json, code, JsonValueKind.Number) is { } number && number.TryGetInt64(out _)))
            return $"{code} of the reply is not an integer.";
        if (Envelope.Info is { } info && Member(json, info, JsonValueKind.String) is null)
            return $"{info} of the reply is not a text.";
        return null;
    }

    private static JsonElement? Member(JsonElement json, string name, JsonValueKind kind)
        => json.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
