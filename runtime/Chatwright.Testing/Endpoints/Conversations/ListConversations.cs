using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Lists conversations by their time, the oldest first, as in the documented sample.</summary>
/// <remarks>
/// A cursor is a second and the number of entries of that second that were returned. Both cursors of the last page are the present time, as in the
/// sample. Without <see cref="ConversationInclude.Pinned"/>, pinned conversations stand among the others. With it they come first: all of them
/// beside a page of others, or, with <see cref="ConversationInclude.PagePinned"/> too, in pages that others fill up.
/// </remarks>
internal sealed class ListConversations(ChatStore store, int pageSize)
{
    /// <summary>Bits 3 to 5, which are not documented. The sample shows marks and groups with all of them set.</summary>
    private const ConversationInclude Marks = (ConversationInclude)0b111000;

    internal ListConversationsResponse Handle(ListConversationsRequest request)
    {
        var owner = store.Owner(request.FromAccount);
        var (pinned, others) = Take(owner.Conversations, request);
        var isComplete = pinned.IsLast && others.IsLast;
        var now = new ListCursor(store.Now.ToUnixTimeSeconds(), 0);
        var (next, nextPinned) = isComplete ? (now, now) : (others.Next, pinned.Next);
        return new()
        {
            SessionItem = Items(owner, request.AssistFlags, [.. pinned.Entries, .. others.Entries]),
            IsComplete = isComplete,
            TimeStamp = next.Second,
            StartIndex = next.Returned,
            TopTimeStamp = nextPinned.Second,
            TopStartIndex = nextPinned.Returned,
        };
    }

    private (ListPage Pinned, ListPage Others) Take(ConversationList list, ListConversationsRequest request)
    {
        var from = Cursor(request.TimeStamp, request.StartIndex);
        var fromPinned = Cursor(request.TopTimeStamp, request.TopStartIndex);
        var listed = list.InOrder.Where(entry => !entry.IsEmpty || request.AssistFlags.HasFlag(ConversationInclude.Empty));
        if (!request.AssistFlags.HasFlag(ConversationInclude.Pinned))
            return (ListPage.Empty(fromPinned), ListPage.Take(listed, from, pageSize));

        var isPaged = request.AssistFlags.HasFlag(ConversationInclude.PagePinned);
        var pinned = ListPage.Take(listed.Where(static entry => entry.IsPinned), fromPinned, isPaged ? pageSize : int.MaxValue);
        var room = isPaged ? pageSize - pinned.Entries.Count : pageSize;
        return (pinned, ListPage.Take(listed.Where(static entry => !entry.IsPinned), from, room));
    }

    private static ListCursor Cursor(long second, long returned)
        => second >= 0 && returned >= 0 ? new(second, returned) : throw RequestParts.Invalid("A cursor is negative.");

    private static Conversation[] Items(UserRecord owner, ConversationInclude flags, ConversationEntry[] entries)
        => Array.ConvertAll(entries, entry => Item(entry, flags, flags.HasFlag(Marks) ? owner.Marks.Find(entry.Peer) : null));

    private static Conversation Item(ConversationEntry entry, ConversationInclude flags, MarkedEntry? marked)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(entry.Second);
        var isPinned = entry.IsPinned && flags.HasFlag(ConversationInclude.Pinned);
        Conversation item = entry.Peer.IsGroup
            ? new Conversation.Group { GroupId = entry.Peer.Id, MsgTime = time, IsPinned = isPinned }
            : new Conversation.OneToOne { ToAccount = entry.Peer.Id, MsgTime = time, IsPinned = isPinned };
        return marked is null
            ? item
            : item with { StandardMark = marked.Mark.Text(), CustomMark = marked.Mark.Custom, ContactGroupId = marked.Groups.ToArray() };
    }
}
