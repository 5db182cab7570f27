using Benchmarks.Chat;
using Benchmarks.Chat.RecentContact;
using Benchmarks.Json.Twins;
using Chatwright.Generated;

namespace Benchmarks.Json;

/// <summary>The responses that the benchmarks know.</summary>
internal static class ResponseCases
{
    public static ResponseCase<DeleteRequest, DeleteResponse, DeleteTwin, InitDeleteTwin> Delete { get; } = new(
        Endpoint<DeleteRequest, DeleteResponse>(),
        Graph.Copy,
        HandReader.ReadDelete,
        DocumentReader.ReadDelete,
        HandWriter.Write,
        TableContext.Default.DeleteTwin,
        FastPathContext.Default.DeleteTwin,
        TableContext.Default.InitDeleteTwin);

    public static ResponseCase<GetListRequest, GetListResponse, ListTwin, InitListTwin> List { get; } = new(
        Endpoint<GetListRequest, GetListResponse>(),
        Graph.Copy,
        HandReader.ReadList,
        DocumentReader.ReadList,
        HandWriter.Write,
        TableContext.Default.ListTwin,
        FastPathContext.Default.ListTwin,
        TableContext.Default.InitListTwin);

    public static ResponseCase<SearchContactGroupRequest, SearchContactGroupResponse, SearchTwin, InitSearchTwin> Search { get; } = new(
        Endpoint<SearchContactGroupRequest, SearchContactGroupResponse>(),
        Graph.Copy,
        HandReader.ReadSearch,
        DocumentReader.ReadSearch,
        HandWriter.Write,
        TableContext.Default.SearchTwin,
        FastPathContext.Default.SearchTwin,
        TableContext.Default.InitSearchTwin);

    public static ResponseCase<GetContactGroupRequest, GetContactGroupResponse, ContactGroupTwin, InitContactGroupTwin> ContactGroup { get; } = new(
        Endpoint<GetContactGroupRequest, GetContactGroupResponse>(),
        Graph.Copy,
        HandReader.ReadContactGroup,
        DocumentReader.ReadContactGroup,
        HandWriter.Write,
        TableContext.Default.ContactGroupTwin,
        FastPathContext.Default.ContactGroupTwin,
        TableContext.Default.InitContactGroupTwin);

    private static ApiEndpoint<TRequest, TResponse> Endpoint<TRequest, TResponse>()
        where TRequest : IJsonWritable<TRequest>
        where TResponse : class, IJsonReadable<TResponse>
        => new(ChatClient.Service, "v4/recentcontact/benchmark");
}
