namespace Chatwright.Import.Samples;

/// <summary>What is wrong with a sample and was mended, or could not be.</summary>
/// <param name="IsSevere">Whether something was lost.</param>
internal sealed record Repair(int Line, string Text, bool IsSevere = false);
