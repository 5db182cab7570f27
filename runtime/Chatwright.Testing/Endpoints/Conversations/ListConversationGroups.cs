using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Lists the conversations with a group or a mark, in the order in which they got their first.</summary>
/// <remarks>Every page has all groups. The cursor of the last page is 0, as in the documented sample.</remarks>
internal sealed class ListConversationGroups(ChatStore store, int pageSize)
{
    internal ListConversationGroupsResponse Handle(ListConversationGroupsRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.StartIndex < 0)
            throw RequestParts.Invalid("StartIndex is negative.");
        // One more than a page, to see whether another follows. The cursor is an entry's number, so that removed entries do not shift the pages.
        var entries = marks.InOrder.Where(entry => entry.Number > request.StartIndex).Take(pageSize + 1).ToArray();
        var page = entries.Take(pageSize).ToArray();
        var isComplete = entries.Length == page.Length;
        return new()
        {
            ContactItem = Array.ConvertAll(page, ResponseParts.Marked),
            GroupItem = marks.Groups.Select(ResponseParts.Group).ToArray(),
            IsComplete = isComplete,
            NextStartIndex = isComplete ? 0 : page[^1].Number,
        };
    }
}
