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
        // Every text contains an empty word, which a line left blank in the configuration is.
        var words = options.CurrentValue.Words.Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        foreach (var element in message)
        {
            if (element is MessageElement.TextElement { Text: var text }
                && words.Find(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }
        return null;
    }
}
