using Chatwright.Import.Blocks;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Facts;

/// <param name="Label">What the page calls it; null without a name.</param>
internal sealed record PageSample(int Line, Side Side, SampleObject Value, string? Label, IReadOnlyList<Repair> Repairs);
