using System.Diagnostics.Metrics;

namespace Benchmarks.Load;

/// <summary>
/// Counts the attempts after the first, by the client's own metric. Written by hand, since the library's MetricCollector keeps every measurement
/// in memory, which a load run of hours would fill.
/// </summary>
internal sealed class RetryCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _retries;

    public RetryCount()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Chatwright", Name: "chatwright.client.operation.attempts" })
                listener.EnableMeasurementEvents(instrument);
        };
        // A call that was cancelled before its first attempt has none.
        _listener.SetMeasurementEventCallback<long>((_, attempts, _, _) => Interlocked.Add(ref _retries, Math.Max(0, attempts - 1)));
        _listener.Start();
    }

    public long Value => Interlocked.Read(ref _retries);

    public void Dispose() => _listener.Dispose();
}
