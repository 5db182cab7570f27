using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>A webhook that was admitted and read.</summary>
/// <param name="Number">Its number; -1 if it is not described.</param>
/// <param name="Descriptor">Its description; null if it is not described.</param>
/// <param name="Body">Its body.</param>
/// <param name="Start">The timestamp of the beginning of its checks.</param>
internal readonly record struct IncomingWebhook(int Number, WebhookDescriptor? Descriptor, ApiWebhook Body, long Start)
{
    internal string Key => Body.Context.DeduplicationKey;

    internal bool Decides => Descriptor is { Decides: true };

    /// <summary><see langword="true"/> if its body is not as described; otherwise, <see langword="false"/>.</summary>
    internal bool IsUnreadable => Descriptor is not null && Body is UnknownWebhook;

    /// <summary>The number of the handler's method; -1 for that of unknown webhooks.</summary>
    internal int Method => Body is UnknownWebhook ? -1 : Number;

    /// <summary>The command, safe for the log.</summary>
    internal string LogName => Descriptor?.Command ?? LogText.Of(Body.Context.Command);
}
