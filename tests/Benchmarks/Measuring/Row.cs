namespace Benchmarks.Measuring;

/// <summary>The measurements of one subject.</summary>
/// <param name="Case">The work.</param>
/// <param name="Name">The subject.</param>
/// <param name="Nanoseconds">The best time of one run.</param>
/// <param name="Median">The median time of one run. Far above the best, the machine was busy.</param>
/// <param name="Processor">The best processor time of one run in nanoseconds; other processes do not count.</param>
/// <param name="Bytes">The bytes allocated by one run.</param>
internal sealed record Row(string Case, string Name, double Nanoseconds, double Median, double Processor, double Bytes)
{
    /// <summary>The time of the baseline divided by that of the row: the factor by which it is faster.</summary>
    public double? Ratio { get; init; }
}
