using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Json;

namespace Chatwright.Testing.Webhooks;

/// <summary>A webhook that is to be sent.</summary>
/// <param name="Command">The command.</param>
/// <param name="Body">The body.</param>
internal sealed record OutgoingWebhook(string Command, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body, typed; null if it is known as JSON alone.</summary>
    internal TencentChatWebhook? Webhook { get; init; }

    /// <summary>The address of the client that causes it.</summary>
    internal string ClientIp { get; init; } = "127.0.0.1";

    /// <summary>The platform of the client that causes it.</summary>
    internal string Platform { get; init; } = WebhookPlatform.Values.RestApi;

    /// <summary>Writes a webhook, with its command in the body as the service has it.</summary>
    internal static OutgoingWebhook Of<TWebhook>(TWebhook webhook)
        where TWebhook : TencentChatWebhook, IJsonModel<TWebhook>
    {
        var command = DescribedWebhook<TWebhook>.Value.Command;
        var outgoing = new OutgoingWebhook(command, WithCommand(command, ModelJson<TWebhook>.Write(webhook))) { Webhook = webhook };
        var context = webhook.Context;
        return outgoing with { ClientIp = context.ClientIp ?? outgoing.ClientIp, Platform = context.Platform?.Value ?? outgoing.Platform };
    }

    /// <param name="command">The command.</param>
    /// <param name="body">An object without white space.</param>
    private static byte[] WithCommand(string command, byte[] body)
    {
        byte[] member = [.. "{\"CallbackCommand\":\""u8, .. JsonEncodedText.Encode(command).EncodedUtf8Bytes, (byte)'"'];
        return body.Length == "{}".Length ? [.. member, (byte)'}'] : [.. member, (byte)',', .. body.AsSpan()[1..]];
    }
}
