namespace Chatwright.Import.Texts;

/// <summary>The page cannot become a spec.</summary>
internal sealed class PageException(string message, int line = 0) : Exception(message)
{
    /// <summary>0 when no line is to blame.</summary>
    public int Line { get; } = line;
}
