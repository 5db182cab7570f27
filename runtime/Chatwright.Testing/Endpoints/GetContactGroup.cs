using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// Lists the conversations with a group or a mark, in the order in which they got the first. Every page has all groups; behind the last the
/// cursor is 0, as in the sample.
/// </summary>
internal sealed class GetContactGroup(ChatStore store, int pageSize)
{
    internal GetContactGroupResponse Answer(GetContactGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.StartIndex < 0)
            throw Keys.Bad("StartIndex is negative.");
        // One more than a page, to see whether there is a next. The cursor is a number of the book's own, so that what goes meanwhile moves nothing.
        var entries = marks.InOrder.Where(entry => entry.Number > request.StartIndex).Take(pageSize + 1).ToArray();
        var page = entries.Take(pageSize).ToArray();
        var isComplete = entries.Length == page.Length;
        return new()
        {
            ContactItem = Array.ConvertAll(page, Wire.Marked),
            GroupItem = marks.Groups.Select(Wire.Group).ToArray(),
            IsComplete = isComplete,
            NextStartIndex = isComplete ? 0 : page[^1].Number,
            ActionStatus = Wire.Ok,
            ErrorCode = 0,
            ErrorInfo = "",
        };
    }
}
