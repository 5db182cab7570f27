using Chatwright.Testing.Store;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing.Endpoints;

/// <summary>The endpoints by their paths.</summary>
internal sealed class EndpointTable(ChatStore store, int pageSize, RecordedExamples examples)
{
    private const string Group = "v4/recentcontact/";

    private readonly Dictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal)
    {
        [Group + "get_list"] = new Endpoint<ListConversationsRequest, ListConversationsResponse>(
            store, new GetList(store, pageSize).Handle, "TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex", "AssistFlags"),
        [Group + "delete"] = new Endpoint<DeleteConversationRequest, DeleteConversationResponse>(store, new Delete(store).Handle),
        [Group + "create_contact_group"] = new Endpoint<CreateConversationGroupsRequest, CreateConversationGroupsResponse>(
            store, new CreateContactGroup(store).Handle),
        [Group + "update_contact_group"] = new Endpoint<UpdateConversationGroupRequest, UpdateConversationGroupResponse>(
            store, new UpdateContactGroup(store).Handle, "UpdateType"),
        [Group + "del_contact_group"] = new Endpoint<DeleteConversationGroupsRequest, DeleteConversationGroupsResponse>(
            store, new DeleteContactGroup(store).Handle),
        [Group + "mark_contact"] = new Endpoint<MarkConversationsRequest, MarkConversationsResponse>(store, new MarkContact(store).Handle),
        [Group + "get_contact_group"] = new Endpoint<ListConversationGroupsRequest, ListConversationGroupsResponse>(
            store, new GetContactGroup(store, pageSize).Handle, "StartIndex"),
        [Group + "search_contact_group"] = new Endpoint<SearchConversationGroupsRequest, SearchConversationGroupsResponse>(
            store, new SearchContactGroup(store).Handle),
    };

    /// <summary>Finds the endpoint of a case-sensitive path. One that is not implemented replays its examples; null if it has none.</summary>
    internal Endpoint? Find(string path)
    {
        if (_endpoints.TryGetValue(path, out var endpoint))
            return endpoint;
        var recorded = examples.Of(path);
        return recorded.Count == 0 ? null : new Replay(recorded);
    }
}
