namespace Benchmarks.Measuring;

/// <summary>A piece of work to measure, repeatable.</summary>
/// <param name="Name">The row that it becomes.</param>
/// <param name="Run">The work. Its result is kept for a moment, so that no part of the work is dead code.</param>
internal sealed record Subject(string Name, Func<object?> Run);
