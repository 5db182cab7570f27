using System.Text.Json;
using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>The replies that need no handler, written once.</summary>
internal sealed class StandardReplies
{
    private readonly byte[] _acknowledgement;
    private readonly byte[]?[] _refusals;
    private readonly WebhookFailureMode _failureMode;

    internal StandardReplies(WebhookService service, WebhookFailureMode failureMode)
    {
        _acknowledgement = Write(service.Reply, 0);
        _refusals = [.. service.Webhooks.Select(webhook => webhook is { Decides: true, RefusalCode: { } code } ? Write(service.Reply, code) : null)];
        _failureMode = failureMode;
    }

    internal WebhookResult Acknowledgement => WebhookResult.Reply(_acknowledgement);

    /// <summary>The reply to a webhook whose handler failed or is late.</summary>
    /// <param name="number">The number of the webhook; -1 for one that is not described.</param>
    /// <param name="decides">True if the service obeys the reply.</param>
    internal WebhookResult Failure(int number, bool decides)
    {
        if (_failureMode == WebhookFailureMode.Allow)
            return Acknowledgement;
        if (!decides)
            return WebhookResult.Empty(503);
        return _refusals[number] is { } refusal ? WebhookResult.Reply(refusal) : Acknowledgement;
    }

    private static byte[] Write(ApiEnvelope envelope, long code)
    {
        var json = new JsonOutput();
        try
        {
            json.BeginObject();
            if (envelope.Status is { } status)
                json.WriteString(Name(status), envelope.Ok);
            if (envelope.Code is { } member)
                json.WriteInt64(Name(member), code);
            if (envelope.Info is { } info)
                json.WriteString(Name(info), "");
            json.EndObject();
            return json.Written.ToArray();
        }
        finally
        {
            json.Dispose();
        }
    }

    /// <summary>A name as a member begins: <c>"ErrorCode":</c>.</summary>
    private static byte[] Name(string name) => [(byte)'"', .. JsonEncodedText.Encode(name).EncodedUtf8Bytes, (byte)'"', (byte)':'];
}
