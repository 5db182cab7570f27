using Chatwright;
using Chatwright.TencentChat;
using Microsoft.Extensions.Options;

namespace Moderation;

/// <summary>Finds listed words in messages.</summary>
internal sealed class WordFilter(IOptionsMonitor<ModerationOptions> options)
{
    /// <summary>Finds the first listed word in the texts of a message.</summary>
    /// <returns>The word as it is listed; null if the message has none.</returns>
    public string? Find(ApiList<MessageElement> message)
    {
        var words = options.CurrentValue.Words;
        foreach (var element in message)
        {
            if (element is MessageElement.TextElement { Text: var text }
                && words.FirstOrDefault(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase)) is { } found)
                return found;
        }
        return null;
    }
}
