namespace Benchmarks.Start;

/// <summary>The cost of the first call of a process.</summary>
/// <param name="Call">The milliseconds of the call, from the making of the client to the response.</param>
/// <param name="Process">The milliseconds of the process as a whole.</param>
/// <param name="Methods">The number of methods that the JIT compiled during the call.</param>
internal sealed record FirstCallFigures(double Call, double Process, int Methods);
