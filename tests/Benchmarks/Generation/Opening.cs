using System.Diagnostics;

namespace Benchmarks.Generation;

/// <summary>The first run of the generator over some specs.</summary>
/// <param name="Nanoseconds">Its time. In a process that has just started, most of it is the JIT's.</param>
/// <param name="BytesKept">The size of the generator's state, the emitted text included.</param>
internal sealed record Opening(Project Project, double Nanoseconds, long BytesKept)
{
    public static Opening Of(SpecSet specs)
    {
        var project = new Project(specs);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var driver = project.Open();
        var time = Stopwatch.GetElapsedTime(start);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(driver);
        return new(project, time.TotalNanoseconds, kept);
    }
}
