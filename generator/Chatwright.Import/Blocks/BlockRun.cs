namespace Chatwright.Import.Blocks;

/// <summary>The blocks that were found, and the line after them (counted from 0).</summary>
/// <param name="Rest">The text after them on their last line, where a line break was lost; null if there is none.</param>
internal sealed record BlockRun(IReadOnlyList<Block> Blocks, int End, string? Rest = null);
