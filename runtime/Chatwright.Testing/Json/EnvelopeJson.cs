using System.Buffers;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;

namespace Chatwright.Testing.Json;

/// <summary>Writes the envelopes of responses.</summary>
internal static class EnvelopeJson
{
    /// <summary>The status text of an error.</summary>
    private const string Failed = "FAIL";

    /// <summary>The envelope of the service.</summary>
    internal static ApiEnvelope OfService { get; } = TencentChatEndpoints.Accounts.Import.Service.Envelope;

    /// <summary>An error response, which is the envelope alone.</summary>
    internal static byte[] Error(ApiEnvelope envelope, long code, string message) => Write(envelope, Failed, code, message, display: null);

    /// <summary>Adds the envelope of success to a response.</summary>
    /// <param name="response">The response, a JSON object without white space and without members of the envelope.</param>
    /// <param name="envelope">The envelope of the endpoint.</param>
    /// <param name="status">The status; null for that of success.</param>
    internal static byte[] Success(byte[] response, ApiEnvelope envelope, string? status = null)
    {
        var outcome = Write(envelope, status ?? envelope.Ok, 0, info: "", display: "");
        if (IsEmpty(response))
            return outcome;
        return IsEmpty(outcome) ? response : [.. response.AsSpan()[..^1], (byte)',', .. outcome.AsSpan()[1..]];
    }

    private static bool IsEmpty(byte[] json) => json.Length == "{}".Length;

    private static byte[] Write(ApiEnvelope envelope, string? status, long code, string info, string? display)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            if (envelope.Status is { } statusName)
                json.WriteString(statusName, status);
            if (envelope.Code is { } codeName)
                json.WriteNumber(codeName, code);
            if (envelope.Info is { } infoName)
                json.WriteString(infoName, info);
            if (envelope.Display is { } displayName && display is not null)
                json.WriteString(displayName, display);
            json.WriteEndObject();
        }
        return body.WrittenSpan.ToArray();
    }
}
