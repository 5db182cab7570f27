using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>A subject and what was measured of it so far, so many runs at a time.</summary>
internal sealed class Batch
{
    // Far shorter than the slice that a busy machine gives a thread, so that many batches run undisturbed.
    private static readonly TimeSpan s_length = TimeSpan.FromMilliseconds(1);

    private readonly Subject _subject;
    private readonly int _runs;
    private readonly List<double> _nanoseconds = [];
    private readonly List<double> _processor = [];
    private readonly List<double> _bytes = [];

    public Batch(Subject subject)
    {
        _subject = subject;
        _runs = CountRuns(subject);
    }

    /// <summary>Runs once and records the time and the memory of one run, without the garbage that others left.</summary>
    public void Run()
    {
        Sink.Clear();
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Sink.Run(_subject.Run, _runs);
        var time = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        _nanoseconds.Add(time.TotalNanoseconds / _runs);
        _processor.Add(processor.TotalNanoseconds / _runs);
        _bytes.Add((double)bytes / _runs);
    }

    public Row ToRow(string @case) => new(
        @case, _subject.Name, _nanoseconds.Min(), Median.Of(_nanoseconds), _processor.Min(), Median.Of(_bytes));

    private static int CountRuns(Subject subject)
    {
        for (var runs = 1; ; runs *= 2)
        {
            var start = Stopwatch.GetTimestamp();
            Sink.Run(subject.Run, runs);
            var time = Stopwatch.GetElapsedTime(start);
            if (time > s_length / 4)
                return Math.Max(1, (int)(runs * (s_length / time)));
        }
    }
}
