namespace Chatwright.Import.Samples;

/// <summary>Text of a page, with the page's line for each of its characters.</summary>
/// <param name="text">The text.</param>
/// <param name="firstLine">The page's line at the start of the text.</param>
internal sealed class LineMap(string text, int firstLine)
{
    private readonly List<int> _starts = Starts(text);

    public string Text { get; } = text;

    /// <summary>The page's line of a character.</summary>
    public int LineAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return firstLine + (index >= 0 ? index : ~index - 1);
    }

    private static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return starts;
    }
}
