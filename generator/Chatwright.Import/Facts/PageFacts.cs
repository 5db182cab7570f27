using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>The facts of a page about one endpoint or webhook, in the page's terms and order.</summary>
/// <param name="Head">The path of the endpoint, or the command of the webhook.</param>
/// <param name="IsWebhook"><c>true</c> for a webhook, whose request is its body and whose response is its reply; otherwise, <c>false</c>.</param>
internal sealed record PageFacts(string Head, bool IsWebhook)
{
    public string? Summary { get; init; }

    /// <summary>As specs write it: <c>200/s</c>.</summary>
    public string? Calls { get; init; }
    public required IReadOnlyList<FieldTable> Tables { get; init; }
    public required IReadOnlyList<PageSample> Samples { get; init; }
    public required IReadOnlyList<ErrorRow> Errors { get; init; }
    public required IReadOnlyList<Doubt> Doubts { get; init; }
}
