namespace Chatwright.Import.Samples;

/// <summary>A defect of a sample, repaired or not.</summary>
/// <param name="IsSevere"><c>true</c> if content was lost; otherwise, <c>false</c>.</param>
internal sealed record Repair(int Line, string Text, bool IsSevere = false);
