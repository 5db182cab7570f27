namespace Chatwright.Import.Texts;

/// <summary>Something that the page leaves in doubt, or that was mended.</summary>
/// <param name="Line">The page's line.</param>
internal sealed record Doubt(int Line, string Text);
