using Benchmarks.Json.Twins;
using Benchmarks.TencentChat;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Benchmarks.Json;

/// <summary>The responses that the benchmarks know.</summary>
internal static class ResponseCases
{
    public static ResponseCase<DeleteConversationRequest, DeleteConversationResponse, DeleteTwin, InitDeleteTwin> Delete { get; } = new(
        Endpoint<DeleteConversationRequest, DeleteConversationResponse>(),
        Graph.Copy,
        HandReader.ReadDelete,
        DocumentReader.ReadDelete,
        HandWriter.Write,
        TableContext.Default.DeleteTwin,
        FastPathContext.Default.DeleteTwin,
        TableContext.Default.InitDeleteTwin);

    public static ResponseCase<ListConversationsRequest, ListConversationsResponse, ListTwin, InitListTwin> List { get; } = new(
        Endpoint<ListConversationsRequest, ListConversationsResponse>(),
        Graph.Copy,
        HandReader.ReadList,
        DocumentReader.ReadList,
        HandWriter.Write,
        TableContext.Default.ListTwin,
        FastPathContext.Default.ListTwin,
        TableContext.Default.InitListTwin);

    public static ResponseCase<SearchConversationGroupsRequest, SearchConversationGroupsResponse, SearchTwin, InitSearchTwin> Search { get; } = new(
        Endpoint<SearchConversationGroupsRequest, SearchConversationGroupsResponse>(),
        Graph.Copy,
        HandReader.ReadSearch,
        DocumentReader.ReadSearch,
        HandWriter.Write,
        TableContext.Default.SearchTwin,
        FastPathContext.Default.SearchTwin,
        TableContext.Default.InitSearchTwin);

    public static ResponseCase<ListConversationGroupsRequest, ListConversationGroupsResponse, ContactGroupTwin, InitContactGroupTwin> ContactGroup
    { get; } = new(
        Endpoint<ListConversationGroupsRequest, ListConversationGroupsResponse>(),
        Graph.Copy,
        HandReader.ReadContactGroup,
        DocumentReader.ReadContactGroup,
        HandWriter.Write,
        TableContext.Default.ContactGroupTwin,
        FastPathContext.Default.ContactGroupTwin,
        TableContext.Default.InitContactGroupTwin);

    private static ApiEndpoint<TRequest, TResponse> Endpoint<TRequest, TResponse>()
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
        => new(TencentChatClient.Service, "v4/recentcontact/benchmark");
}
