using Chatwright.Testing.Chat.RecentContact;
using Chatwright.Testing.Http;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>The endpoints by their paths.</summary>
internal sealed class EndpointTable(ChatStore store, int pageSize, ExampleBook examples)
{
    private const string Group = "v4/recentcontact/";

    private readonly Dictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal)
    {
        [Group + "get_list"] = new Endpoint<GetListRequest, GetListResponse>(
            store, new GetList(store, pageSize).Answer, "TimeStamp", "StartIndex", "TopTimeStamp", "TopStartIndex", "AssistFlags"),
        [Group + "delete"] = new Endpoint<DeleteRequest, DeleteResponse>(store, new Delete(store).Answer),
        [Group + "create_contact_group"] = new Endpoint<CreateContactGroupRequest, CreateContactGroupResponse>(
            store, new CreateContactGroup(store).Answer),
        [Group + "update_contact_group"] = new Endpoint<UpdateContactGroupRequest, UpdateContactGroupResponse>(
            store, new UpdateContactGroup(store).Answer, "UpdateType"),
        [Group + "del_contact_group"] = new Endpoint<DeleteContactGroupRequest, DeleteContactGroupResponse>(
            store, new DeleteContactGroup(store).Answer),
        [Group + "mark_contact"] = new Endpoint<MarkContactRequest, MarkContactResponse>(store, new MarkContact(store).Answer),
        [Group + "get_contact_group"] = new Endpoint<GetContactGroupRequest, GetContactGroupResponse>(
            store, new GetContactGroup(store, pageSize).Answer, "StartIndex"),
        [Group + "search_contact_group"] = new Endpoint<SearchContactGroupRequest, SearchContactGroupResponse>(
            store, new SearchContactGroup(store).Answer),
    };

    /// <summary>
    /// The endpoint at a path, which is case-sensitive; with no behaviour of its own it replays examples. Null if there are none either.
    /// </summary>
    internal Endpoint? Find(string path)
    {
        if (_endpoints.TryGetValue(path, out var endpoint))
            return endpoint;
        var recorded = examples.Of(path);
        return recorded.Count == 0 ? null : new Replay(recorded);
    }
}
