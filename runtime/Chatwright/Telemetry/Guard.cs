using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chatwright.Telemetry;

/// <summary>Runs code of listeners. Their exceptions are ignored: an observer that fails must not change the outcome of a call.</summary>
internal static class Guard
{
    internal static void Run<T>(T state, Action<T> report)
    {
        try
        {
            report(state);
        }
        catch (Exception)
        {
            // See above.
        }
    }

    /// <summary>Records a measurement, by itself: a listener that throws here keeps no other measurement from the others.</summary>
    internal static void RecordGuarded<T>(this Histogram<T> histogram, T value, in TagList tags)
        where T : struct
        => Run((histogram, value, tags), static it => it.histogram.Record(it.value, it.tags));

    /// <inheritdoc cref="RecordGuarded{T}"/>
    internal static void AddGuarded(this UpDownCounter<long> counter, long delta, in TagList tags)
        => Run((counter, delta, tags), static it => it.counter.Add(it.delta, it.tags));

    /// <inheritdoc cref="RecordGuarded{T}"/>
    internal static void AddGuarded(this Counter<long> counter, long delta, in TagList tags)
        => Run((counter, delta, tags), static it => it.counter.Add(it.delta, it.tags));

    /// <summary>Starts a span.</summary>
    /// <returns>The span; null without listeners, or if one threw.</returns>
    internal static Activity? StartGuarded(this ActivitySource source, string name, ActivityKind kind = ActivityKind.Internal)
        => Create((source, name, kind), static it => it.source.StartActivity(it.name, it.kind));

    internal static TResult? Create<T, TResult>(T state, Func<T, TResult?> create)
        where TResult : class
    {
        try
        {
            return create(state);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
