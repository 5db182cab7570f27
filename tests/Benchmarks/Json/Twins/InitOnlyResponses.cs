namespace Benchmarks.Json.Twins;

// The same with init and required, as Chatwright emits its models.

internal abstract record InitResponseTwin
{
    public string? ActionStatus { get; init; }
    public long? ErrorCode { get; init; }
    public string? ErrorInfo { get; init; }
    public string? ErrorDisplay { get; init; }
}

internal sealed record InitDeleteTwin : InitResponseTwin;

internal sealed record InitListTwin : InitResponseTwin
{
    public List<InitConversationTwin>? SessionItem { get; init; }
    public required int CompleteFlag { get; init; }
    public required long TimeStamp { get; init; }
    public required long StartIndex { get; init; }
    public required long TopTimeStamp { get; init; }
    public required long TopStartIndex { get; init; }
}

internal sealed record InitSearchTwin : InitResponseTwin
{
    public List<InitMarkedTwin>? ContactResultItem { get; init; }
    public List<InitGroupTwin>? GroupItem { get; init; }
}

internal sealed record InitContactGroupTwin : InitResponseTwin
{
    public List<InitMarkedTwin>? ContactItem { get; init; }
    public List<InitGroupTwin>? GroupItem { get; init; }
    public required int CompleteFlag { get; init; }
    public required long NextStartIndex { get; init; }
}

internal sealed record InitConversationTwin
{
    public required long Type { get; init; }
    public string? To_Account { get; init; }
    public string? GroupId { get; init; }
    public long? MsgTime { get; init; }
    public int? TopFlag { get; init; }
    public string? StandardMark { get; init; }
    public string? CustomMark { get; init; }
    public List<long>? ContactGroupId { get; init; }
}

internal sealed record InitMarkedTwin
{
    public required long Type { get; init; }
    public string? To_Account { get; init; }
    public string? ToGroupId { get; init; }
    public string? StandardMark { get; init; }
    public string? CustomMark { get; init; }
    public List<long>? ContactGroupId { get; init; }
    public long? Timestamp { get; init; }
}

internal sealed record InitGroupTwin
{
    public required string GroupName { get; init; }
    public required long GroupId { get; init; }
}
