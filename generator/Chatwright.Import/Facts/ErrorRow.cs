using Chatwright.Import.Blocks;

namespace Chatwright.Import.Facts;

/// <param name="Text">What the code means; empty when the page does not say.</param>
internal sealed record ErrorRow(int Line, long Code, string Text, string Remedy);
