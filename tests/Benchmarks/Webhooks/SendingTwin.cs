using System.Text.Json.Serialization;

namespace Benchmarks.Webhooks;

/// <summary>The body as a class for System.Text.Json.</summary>
internal sealed class SendingTwin
{
    [JsonPropertyName("From_Account")]
    public string FromAccount { get; set; } = "";

    [JsonPropertyName("To_Account")]
    public string ToAccount { get; set; } = "";

    public uint? MsgSeq { get; set; }
    public uint? MsgRandom { get; set; }
    public long? MsgTime { get; set; }
    public string? MsgKey { get; set; }
    public int? OnlineOnlyFlag { get; set; }
    public List<ElementTwin>? MsgBody { get; set; }
    public string? CloudCustomData { get; set; }
    public long? EventTime { get; set; }
}
