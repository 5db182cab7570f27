using Benchmarks.Measuring;

namespace Benchmarks.Json;

/// <summary>One body and all that read or write it.</summary>
/// <param name="Name">The operation and the body.</param>
/// <param name="Subjects">The rows of the table, Chatwright first.</param>
/// <param name="Baseline">The row that the others are compared with.</param>
/// <param name="Floor">The row below which no time is expected.</param>
internal sealed record JsonCase(string Name, IReadOnlyList<Subject> Subjects, string Baseline, string Floor);
