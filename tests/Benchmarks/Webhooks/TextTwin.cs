namespace Benchmarks.Webhooks;

/// <summary>The content of a message element that is a text.</summary>
internal sealed class TextTwin
{
    public string Text { get; set; } = "";
}
