namespace Benchmarks.Measuring;

/// <summary>What was measured of one subject.</summary>
/// <param name="Case">The work.</param>
/// <param name="Name">Who did it.</param>
/// <param name="Nanoseconds">Of one run, at best.</param>
/// <param name="Median">Of one run, in the middle. Far from the best, the machine was busy.</param>
/// <param name="Processor">Processor time of one run in nanoseconds, at best: what others did in between does not count.</param>
/// <param name="Bytes">Allocated by one run.</param>
internal sealed record Row(string Case, string Name, double Nanoseconds, double Median, double Processor, double Bytes)
{
    /// <summary>What the row is compared with, over the row: how many times as fast it is.</summary>
    public double? Ratio { get; init; }
}
