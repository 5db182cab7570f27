using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Endpoints;

/// <summary>The endpoints by their paths.</summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal);
    private readonly ChatStore _store;
    private readonly RecordedExamples _examples;

    internal EndpointTable(ChatStore store, int pageSize, RecordedExamples examples)
    {
        (_store, _examples) = (store, examples);
        Add(
            TencentChatEndpoints.Conversations.List,
            new ListConversations(store, pageSize).Handle,
            "TimeStamp",
            "StartIndex",
            "TopTimeStamp",
            "TopStartIndex",
            "AssistFlags");
        Add(TencentChatEndpoints.Conversations.Delete, new DeleteConversation(store).Handle);
        Add(TencentChatEndpoints.Conversations.Mark, new MarkConversations(store).Handle);
        Add(TencentChatEndpoints.Conversations.ListGroups, new ListConversationGroups(store, pageSize).Handle, "StartIndex");
        Add(TencentChatEndpoints.Conversations.SearchGroups, new SearchConversationGroups(store).Handle);
        Add(TencentChatEndpoints.Conversations.CreateGroups, new CreateConversationGroups(store).Handle);
        Add(TencentChatEndpoints.Conversations.UpdateGroup, new UpdateConversationGroup(store).Handle, "UpdateType");
        Add(TencentChatEndpoints.Conversations.DeleteGroups, new DeleteConversationGroups(store).Handle);
    }

    /// <summary>Finds the endpoint of a case-sensitive path. One that is not implemented replays its examples; null if it has none.</summary>
    internal Endpoint? Find(string path)
    {
        if (_endpoints.TryGetValue(path, out var endpoint))
            return endpoint;
        var recorded = _examples.Of(path);
        return recorded.Count == 0 ? null : new Replay(recorded);
    }

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="behaviour">Carries a request out.</param>
    /// <param name="required">The members that the service requires although the spec gives them a default.</param>
    private void Add<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, Func<TRequest, TResponse> behaviour, params string[] required)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
        => _endpoints.Add(endpoint.Path, new Endpoint<TRequest, TResponse>(_store, behaviour, required));
}
