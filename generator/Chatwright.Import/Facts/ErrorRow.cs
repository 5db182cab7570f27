using Chatwright.Import.Blocks;

namespace Chatwright.Import.Facts;

/// <param name="Text">The meaning of the code; empty if the page gives none.</param>
internal sealed record ErrorRow(int Line, long Code, string Text, string Remedy);
