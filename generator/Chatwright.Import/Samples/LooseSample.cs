namespace Chatwright.Import.Samples;

/// <summary>JSON as it was read.</summary>
/// <param name="End">Behind its last character.</param>
internal sealed record LooseSample(SampleValue Value, int End, IReadOnlyList<Repair> Repairs);
