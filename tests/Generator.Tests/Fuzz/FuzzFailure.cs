namespace Generator.Tests.Fuzz;

/// <summary>A promise that a document broke.</summary>
/// <param name="Kind">The same for documents that most likely fail for one reason.</param>
/// <param name="Detail">What was seen.</param>
internal sealed record FuzzFailure(string Kind, string Detail, FuzzDocument Document);
