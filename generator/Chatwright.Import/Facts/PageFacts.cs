using Chatwright.Import.Texts;

namespace Chatwright.Import.Facts;

/// <summary>The facts of a page about one endpoint, in the page's terms and order.</summary>
internal sealed record PageFacts(string Path)
{
    public string? Summary { get; init; }

    /// <summary>As specs write it: <c>200/s</c>.</summary>
    public string? Calls { get; init; }
    public required IReadOnlyList<FieldTable> Tables { get; init; }
    public required IReadOnlyList<PageSample> Samples { get; init; }
    public required IReadOnlyList<ErrorRow> Errors { get; init; }
    public required IReadOnlyList<Doubt> Doubts { get; init; }
}
