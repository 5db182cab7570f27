using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>
/// Looks up groups and marks. Conversations without any are left out; a chat group that does not exist fails the call with 51007; the groups
/// that come
/// along are those of the conversations found.
/// </summary>
internal sealed class SearchContactGroup(ChatStore store)
{
    internal SearchContactGroupResponse Answer(SearchContactGroupRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.ContactItem.Count is 0 or > Limits.ConversationsPerSearch)
            throw Keys.Bad($"ContactItem has {request.ContactItem.Count} elements; it takes from 1 to {Limits.ConversationsPerSearch}.");
        var peers = Array.ConvertAll(request.ContactItem.ToArray(), Keys.Peer);
        if (Array.Find(peers, peer => peer.IsGroup && store.Objection(peer) is not null) is { } unknown)
            throw store.Objection(unknown)!;

        var found = peers.Distinct().Select(marks.Find).OfType<MarkedEntry>().ToArray();
        return new()
        {
            ContactResultItem = Array.ConvertAll(found, Wire.Marked),
            GroupItem = marks.Groups.Where(group => found.Any(entry => entry.Groups.Contains(group.Id))).Select(Wire.Group).ToArray(),
            ActionStatus = Wire.Ok,
            ErrorCode = 0,
            ErrorInfo = "",
        };
    }
}
