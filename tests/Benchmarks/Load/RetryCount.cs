using System.Diagnostics.Metrics;

namespace Benchmarks.Load;

/// <summary>Counts the tries after the first, as the client's own metric has them.</summary>
internal sealed class RetryCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _retries;

    public RetryCount()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Chatwright", Name: "chatwright.call.tries" })
                listener.EnableMeasurementEvents(instrument);
        };
        // A call that was cancelled before its first try has none.
        _listener.SetMeasurementEventCallback<int>((_, tries, _, _) => Interlocked.Add(ref _retries, Math.Max(0, tries - 1)));
        _listener.Start();
    }

    public long Value => Interlocked.Read(ref _retries);

    public void Dispose() => _listener.Dispose();
}
