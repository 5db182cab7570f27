namespace Benchmarks.Json.Twins;

internal sealed class ListRequestTwin
{
    public string? From_Account { get; set; }
    public long TimeStamp { get; set; }
    public long StartIndex { get; set; }
    public long TopTimeStamp { get; set; }
    public long TopStartIndex { get; set; }
    public long AssistFlags { get; set; }
}

internal sealed class SearchRequestTwin
{
    public string? From_Account { get; set; }
    public List<KeyTwin>? ContactItem { get; set; }
}

internal sealed class KeyTwin
{
    public long Type { get; set; }
    public string? To_Account { get; set; }
    public string? ToGroupId { get; set; }
}
