using Chatwright.TencentChat;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints.Conversations;

/// <summary>Finds the groups and marks of conversations.</summary>
/// <remarks>
/// Conversations without groups and marks are left out. A chat group that does not exist fails the call with 51007. The groups of the response are
/// those of the conversations found.
/// </remarks>
internal sealed class SearchConversationGroups(ChatStore store)
{
    internal SearchConversationGroupsResponse Handle(SearchConversationGroupsRequest request)
    {
        var marks = store.Owner(request.FromAccount).Marks;
        if (request.ContactItem.Count is 0 or > Limits.ConversationsPerSearch)
            throw RequestParts.Invalid($"ContactItem has {request.ContactItem.Count} elements; it takes from 1 to {Limits.ConversationsPerSearch}.");
        var peers = Array.ConvertAll(request.ContactItem.ToArray(), RequestParts.PeerOf);
        if (Array.Find(peers, peer => peer.IsGroup && store.RefusalOf(peer) is not null) is { } unknown)
            throw store.RefusalOf(unknown)!;

        var found = peers.Distinct().Select(marks.Find).OfType<MarkedEntry>().ToArray();
        return new()
        {
            ContactResultItem = Array.ConvertAll(found, ResponseParts.Marked),
            GroupItem = marks.Groups.Where(group => found.Any(entry => entry.Groups.Contains(group.Id))).Select(ResponseParts.Group).ToArray(),
        };
    }
}
