using System.Diagnostics;
using System.Globalization;

namespace TencentChat.Tests.Webhooks;

/// <summary>
/// Sends requests at a steady rate, whether earlier ones have been answered or not, so that a slow server does not make the load smaller. The pace is
/// kept by a thread of its own.
/// </summary>
internal sealed class SteadyLoad
{
    /// <summary>More requests without a response mean that the machine cannot keep the rate. Each has a socket on either side.</summary>
    private const int MaxOpen = 5000;

    private readonly int _rate;
    private readonly Func<Task> _send;
    private readonly double[] _late;
    private readonly double[] _answered;
    private readonly Stopwatch _clock = new();
    private int _open;

    /// <param name="rate">The requests in a second.</param>
    /// <param name="seconds">The duration in seconds.</param>
    /// <param name="send">Sends one request and waits for its response.</param>
    public SteadyLoad(int rate, double seconds, Func<Task> send)
    {
        (_rate, _send) = (rate, send);
        var count = (int)(rate * seconds);
        (_late, _answered) = (new double[count], new double[count]);
    }

    /// <summary>The largest number of threads that the thread pool had meanwhile.</summary>
    public int MaxPoolThreads { get; private set; }

    /// <summary>The processor time that the process took for one request, client and server together.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>The longest time from the moment at which a request was due to its response. The lateness of the load itself is in it.</summary>
    public TimeSpan MaxTime => TimeSpan.FromSeconds(_answered.Max());

    /// <summary>Sends all requests and waits for all responses.</summary>
    public async Task RunAsync()
    {
        var processor = Environment.CpuUsage.TotalTime;
        // Not a field: the tasks are memory that would count as that of the server.
        var requests = new Task[_late.Length];
        _clock.Start();
        await Task.Factory.StartNew(() => Send(requests), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(requests);
        ProcessorTime = (Environment.CpuUsage.TotalTime - processor) / requests.Length;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_late.Length} answered, {Milliseconds(_answered)}; sent too late by {Milliseconds(_late)}; "
            + $"{ProcessorTime.TotalMicroseconds:0} µs of processor time each, at most {MaxPoolThreads} pool threads");

    private void Send(Task[] requests)
    {
        for (var number = 0; number < requests.Length; number++)
        {
            var due = (double)number / _rate;
            while (_clock.Elapsed.TotalSeconds < due)
            {
                MaxPoolThreads = Math.Max(MaxPoolThreads, ThreadPool.ThreadCount);
                Thread.Sleep(1);
            }
            if (Volatile.Read(ref _open) >= MaxOpen)
                throw new InvalidOperationException($"After {number} requests, {MaxOpen} wait for a response: the machine cannot keep the rate.");
            _late[number] = _clock.Elapsed.TotalSeconds - due;
            requests[number] = SendAsync(number, due);
        }
    }

    private async Task SendAsync(int number, double due)
    {
        Interlocked.Increment(ref _open);
        await _send();
        Interlocked.Decrement(ref _open);
        _answered[number] = _clock.Elapsed.TotalSeconds - due;
    }

    private static string Milliseconds(double[] seconds)
    {
        var sorted = seconds.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Of(0.5):0.0} ms in the middle, {Of(0.99):0.0} ms at 99 %, {Of(1):0.0} ms at most");

        double Of(double part) => 1000 * sorted[(int)(part * (sorted.Count - 1))];
    }
}
