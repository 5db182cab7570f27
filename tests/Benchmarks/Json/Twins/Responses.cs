namespace Benchmarks.Json.Twins;

// Models written by hand for System.Text.Json, in the form that it reads fastest: plain settable classes, numbers in their JSON form,
// one flat class for both kinds of a conversation. Members are named as on the wire.

internal abstract class ResponseTwin
{
    public string? ActionStatus { get; set; }
    public long? ErrorCode { get; set; }
    public string? ErrorInfo { get; set; }
    public string? ErrorDisplay { get; set; }
}

internal sealed class DeleteTwin : ResponseTwin;

internal sealed class ListTwin : ResponseTwin
{
    public List<ConversationTwin>? SessionItem { get; set; }
    public int CompleteFlag { get; set; }
    public long TimeStamp { get; set; }
    public long StartIndex { get; set; }
    public long TopTimeStamp { get; set; }
    public long TopStartIndex { get; set; }
}

internal sealed class SearchTwin : ResponseTwin
{
    public List<MarkedTwin>? ContactResultItem { get; set; }
    public List<GroupTwin>? GroupItem { get; set; }
}

internal sealed class ContactGroupTwin : ResponseTwin
{
    public List<MarkedTwin>? ContactItem { get; set; }
    public List<GroupTwin>? GroupItem { get; set; }
    public int CompleteFlag { get; set; }
    public long NextStartIndex { get; set; }
}

internal sealed class ConversationTwin
{
    public long Type { get; set; }
    public string? To_Account { get; set; }
    public string? GroupId { get; set; }
    public long? MsgTime { get; set; }
    public int? TopFlag { get; set; }
    public string? StandardMark { get; set; }
    public string? CustomMark { get; set; }
    public List<long>? ContactGroupId { get; set; }
}

internal sealed class MarkedTwin
{
    public long Type { get; set; }
    public string? To_Account { get; set; }
    public string? ToGroupId { get; set; }
    public string? StandardMark { get; set; }
    public string? CustomMark { get; set; }
    public List<long>? ContactGroupId { get; set; }
    public long? Timestamp { get; set; }
}

internal sealed class GroupTwin
{
    public string? GroupName { get; set; }
    public long GroupId { get; set; }
}
