namespace Benchmarks.Webhooks;

/// <summary>The reply as a class for System.Text.Json.</summary>
internal sealed class ReplyTwin
{
    public string ActionStatus { get; set; } = "";
    public int ErrorCode { get; set; }
    public string ErrorInfo { get; set; } = "";
}
