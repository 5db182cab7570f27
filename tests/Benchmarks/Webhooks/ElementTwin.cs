namespace Benchmarks.Webhooks;

/// <summary>A message element that is a text.</summary>
internal sealed class ElementTwin
{
    public string MsgType { get; set; } = "";
    public TextTwin MsgContent { get; set; } = new();
}
