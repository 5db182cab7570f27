using Chatwright.TencentChat;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Messages;

/// <summary>Checks and creates the parts that calls about messages share.</summary>
internal static class MessageParts
{
    /// <summary>Checks that a recipient, or the other side of a conversation, exists.</summary>
    /// <exception cref="RefusalException">90003: it does not.</exception>
    internal static void CheckRecipient(ChatStore store, string account) => Check(store, account, TencentChatErrorCode.MessageRecipientMissing);

    /// <summary>Checks that a sender, or the side for which a call is made, exists.</summary>
    /// <exception cref="RefusalException">90008: it does not.</exception>
    internal static void CheckSender(ChatStore store, string account) => Check(store, account, TencentChatErrorCode.MessageSenderMissing);

    /// <exception cref="RefusalException">The account does not exist.</exception>
    internal static void Check(ChatStore store, string account, TencentChatErrorCode code)
    {
        if (!store.IsImported(account))
            throw new RefusalException(code, $"There is no account {account}.");
    }

    /// <summary>Checks the elements of a one-to-one message.</summary>
    /// <exception cref="RefusalException">90010: an element cannot be sent, or there are two custom ones; 93000: the message is too long.</exception>
    internal static void CheckBody(ApiList<MessageElement> body)
        => CheckBody(body, TencentChatErrorCode.RequestBodyTooLong, TencentChatErrorCode.MessageFormatInvalid);

    /// <summary>Checks the elements of a message.</summary>
    /// <param name="body">The elements.</param>
    /// <param name="tooLong">The code of a message that is too long.</param>
    /// <param name="invalid">The code of elements that cannot be sent.</param>
    /// <exception cref="RefusalException">An element cannot be sent, there are two custom ones, or the message is too long.</exception>
    internal static void CheckBody(ApiList<MessageElement> body, TencentChatErrorCode tooLong, TencentChatErrorCode invalid)
    {
        if (body.OfType<MessageElement.Unknown>().FirstOrDefault() is { } unknown)
            throw new RefusalException(invalid, $"MsgBody has an element of the unknown type {unknown.MsgType}.");
        if (body.OfType<MessageElement.CustomElement>().Skip(1).Any())
            throw new RefusalException(invalid, "MsgBody has more than one custom element.");
        var bytes = Size(body);
        if (bytes > MessageLimits.BodyBytes)
            throw new RefusalException(tooLong, $"MsgBody has {bytes} bytes; at most {MessageLimits.BodyBytes} are allowed.");
    }

    /// <summary>Takes messages up to the size of a page of a history, at least one.</summary>
    internal static List<T> Page<T>(IEnumerable<T> messages, Func<T, ApiList<MessageElement>> body)
    {
        var bytes = 0;
        return [.. messages.TakeWhile((message, i) => (bytes += Size(body(message))) <= MessageLimits.PageBytes || i == 0)];
    }

    /// <summary>The bytes of elements as JSON.</summary>
    private static int Size(ApiList<MessageElement> body) => body.Sum(static element => ModelJson<MessageElement>.Write(element).Length);
}
