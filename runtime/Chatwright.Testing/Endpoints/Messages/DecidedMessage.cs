using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>A message on which a receiver of webhooks has decided.</summary>
/// <param name="Message">The message, with its numbers and its time.</param>
internal readonly record struct DecidedMessage(NewMessage Message)
{
    /// <summary><c>true</c> if nobody gets the message, although the call succeeds.</summary>
    internal bool IsDropped { get; init; }

    internal long Second => Message.Second!.Value;

    internal string Key => MessageRecord.KeyOf(Message.Seq!.Value, Message.Random!.Value, Second);
}
