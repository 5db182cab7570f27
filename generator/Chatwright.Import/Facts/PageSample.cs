using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Facts;

/// <param name="Label">The page's name for it; null if it has none.</param>
internal sealed record PageSample(int Line, Side Side, SampleObject Value, string? Label, IReadOnlyList<Repair> Repairs);
