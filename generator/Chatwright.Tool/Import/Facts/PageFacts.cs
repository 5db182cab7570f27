namespace Chatwright.Tool.Import;

/// <summary>Something that the page leaves in doubt, or that was mended.</summary>
/// <param name="Line">The page's line.</param>
internal sealed record Doubt(int Line, string Text);

/// <summary>What a page says of one endpoint, in its own terms and order.</summary>
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

/// <param name="Intro">The text before it, which may name the field whose members it lists.</param>
internal sealed record FieldTable(int Line, Side Side, string Intro, IReadOnlyList<FieldRow> Rows);

/// <param name="Name">Its name, and what the table says of its place.</param>
/// <param name="Type">Null where the table gives none, or none that is known.</param>
/// <param name="Need">Null where the table does not say.</param>
/// <param name="NeedText">The words for it.</param>
/// <param name="Description">Lines of plain text, values in backticks; empty without.</param>
internal sealed record FieldRow(int Line, FieldName Name, TypeWord? Type, string TypeText, Need? Need, string NeedText, string Description);

/// <param name="Label">What the page calls it; null without a name.</param>
internal sealed record PageSample(int Line, Side Side, SampleObject Value, string? Label, IReadOnlyList<Repair> Repairs);

/// <param name="Text">What the code means; empty when the page does not say.</param>
internal sealed record ErrorRow(int Line, long Code, string Text, string Remedy);

/// <summary>The page cannot become a spec.</summary>
internal sealed class PageException(string message, int line = 0) : Exception(message)
{
    /// <summary>0 when no line is to blame.</summary>
    public int Line { get; } = line;
}
