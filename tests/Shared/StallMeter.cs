using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Tests.Shared;

/// <summary>
/// Tells whether this machine had time for what was measured on it: sleeps for short times, and looks how long it slept, and how long work that is
/// given to the thread pool waits to be begun.
/// </summary>
internal sealed class StallMeter : IDisposable
{
    private static readonly TimeSpan s_sleep = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_stall = TimeSpan.FromMilliseconds(25);

    private readonly Thread _thread;
    private readonly ConcurrentQueue<(long From, long To)> _recorded = [];
    private volatile bool _stopped;
    private int _sleeps;
    private int _stalls;
    private TimeSpan _longest;

    public StallMeter()
    {
        _thread = new(Sleep) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>
    /// True when at least one in a hundred sleeps took much longer than it should have, or twice as much waits for a processor as there are of them.
    /// </summary>
    public bool IsBusy => _stalls * 100 >= _sleeps || Load() >= 2 * Environment.ProcessorCount;

    /// <summary>The longest stall that touches a part of the time, by the timestamps of <see cref="Stopwatch"/>; zero if there is none.</summary>
    public TimeSpan Longest(long from, long to)
        => _recorded.Where(stall => stall.To > from && stall.From < to).Select(stall => Stopwatch.GetElapsedTime(stall.From, stall.To))
            .DefaultIfEmpty().Max();

    public override string ToString() => $"{_stalls} of {_sleeps} short sleeps took more than {s_stall.TotalMilliseconds} ms, "
        + $"the longest {_longest.TotalMilliseconds:0} ms";

    public void Dispose()
    {
        _stopped = true;
        _thread.Join();
    }

    /// <summary>The load of the last minute, which a single sleeper may not feel; 0 where the system does not tell.</summary>
    private static double Load()
    {
        const string Figures = "/proc/loadavg";
        return File.Exists(Figures) ? double.Parse(File.ReadAllText(Figures).Split(' ')[0], CultureInfo.InvariantCulture) : 0;
    }

    private void Sleep()
    {
        while (!_stopped)
        {
            var start = Stopwatch.GetTimestamp();
            Thread.Sleep(s_sleep);
            _sleeps++;
            var slept = Stopwatch.GetElapsedTime(start);
            if (slept > s_stall)
                _stalls++;
            if (slept > _longest)
                _longest = slept;
            Record(start);
            ThreadPool.UnsafeQueueUserWorkItem(Record, Stopwatch.GetTimestamp(), preferLocal: false);
        }
    }

    private void Record(long start)
    {
        var end = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(start, end) > s_stall)
            _recorded.Enqueue((start, end));
    }
}
