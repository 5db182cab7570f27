using System.Text.Json.Serialization;

internal sealed record ListRequest
{
    public required string From_Account { get; init; }
    public long TimeStamp { get; init; }
    public long StartIndex { get; init; }
    public long TopTimeStamp { get; init; }
    public long TopStartIndex { get; init; }
    public int AssistFlags { get; init; }
}

internal sealed record ListResponse
{
    public string? ActionStatus { get; init; }
    public long ErrorCode { get; init; }
    public string? ErrorInfo { get; init; }
    public Item[]? SessionItem { get; init; }
    public int CompleteFlag { get; init; }
    public long TimeStamp { get; init; }
    public long StartIndex { get; init; }
    public long TopTimeStamp { get; init; }
    public long TopStartIndex { get; init; }
}

internal sealed record Item
{
    public int Type { get; init; }
    public string? To_Account { get; init; }
    public string? GroupId { get; init; }
    public long MsgTime { get; init; }
    public int TopFlag { get; init; }
}

[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ListResponse))]
internal sealed partial class ListContext : JsonSerializerContext;
