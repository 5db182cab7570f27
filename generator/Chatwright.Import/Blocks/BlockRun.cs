namespace Chatwright.Import.Blocks;

/// <summary>Blocks that were found, and the line after them (counted from 0).</summary>
/// <param name="Rest">What follows them on their last line, where a line break was lost; null for nothing.</param>
internal sealed record BlockRun(IReadOnlyList<Block> Blocks, int End, string? Rest = null);
