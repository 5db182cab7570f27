using System.Diagnostics;

namespace Benchmarks.Load;

/// <summary>One way of calling, and what it has cost so far.</summary>
internal sealed class Cost(string name, Func<Task> call)
{
    private TimeSpan _processor;
    private long _bytes;

    public string Name => name;

    public int Calls { get; private set; }

    public double Microseconds => _processor.TotalMicroseconds / Calls;

    public double Bytes => (double)_bytes / Calls;

    public async Task RunAsync(int callers, TimeSpan time, bool counts)
    {
        var calls = 0;
        GC.Collect();
        var (processor, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (; clock.Elapsed < time; Interlocked.Increment(ref calls))
                await call();
        })));
        if (!counts)
            return;
        _processor += Environment.CpuUsage.TotalTime - processor;
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Calls += calls;
    }
}
