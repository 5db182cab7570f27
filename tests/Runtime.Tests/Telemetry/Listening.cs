using System.Collections.ObjectModel;
using System.Diagnostics;
using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Runtime.Tests.Telemetry;

/// <summary>
/// OpenTelemetry as an application sets it up, with the instrumentation of HttpClient, and a logger, all kept in memory. One at a time: it listens to
/// the whole process.
/// </summary>
internal sealed class Listening : IDisposable
{
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;
    private readonly SpanCollection _spans = [];
    private readonly List<MetricSnapshot> _snapshots = [];
    private readonly FakeLogCollector _lines = FakeLogCollector.Create(new());
    private readonly ActivitySource _tests = new("tests " + Guid.NewGuid());

    /// <param name="sources">Further sources of spans and metrics, beside those of Chatwright.</param>
    public Listening(params string[] sources)
    {
        _traces = Sdk.CreateTracerProviderBuilder().AddSource(["Chatwright", _tests.Name, .. sources]).AddHttpClientInstrumentation()
            .AddInMemoryExporter(_spans).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(["Chatwright", .. sources]).AddInMemoryExporter(_snapshots).Build();
        LoggerFactory = new LoggerFactory([new FakeLoggerProvider(_lines)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        Root = _tests.StartActivity("test")!;
    }

    /// <summary>The activity that everything in the test belongs to.</summary>
    public Activity Root { get; }

    public ILoggerFactory LoggerFactory { get; }

    /// <summary>The spans of this test, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.Snapshot().Where(span => span.TraceId == Root.TraceId && span != Root)];

    public IReadOnlyList<FakeLogRecord> Lines => _lines.GetSnapshot();

    /// <summary>The latest sums: for a histogram, how many values and their sum.</summary>
    public IReadOnlyList<(string Name, string Tags, double Count, double Sum)> Points
    {
        get
        {
            _snapshots.Clear();
            _metrics.ForceFlush();
            return [.. _snapshots.SelectMany(metric => metric.MetricPoints.Select(point => Sums(metric, point)))];
        }
    }

    /// <summary>The names and versions of the meters that have measured something.</summary>
    public IReadOnlyList<(string Name, string? Version)> Meters
    {
        get
        {
            _snapshots.Clear();
            _metrics.ForceFlush();
            return [.. _snapshots.Select(metric => (metric.MeterName, metric.MeterVersion)).Distinct()];
        }
    }

    /// <summary>All that was ever told, as text.</summary>
    public string Everything()
    {
        var all = _spans.Snapshot();
        var spans = all.Select(span =>
            $"{span.DisplayName} {span.OperationName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)}");
        var events = all.SelectMany(span => span.Events).Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}");
        var lines = Lines.Select(line =>
            $"{line.Message} {line.Exception} {string.Join(' ', line.StructuredState ?? [])} {string.Join(' ', line.Scopes)}");
        return string.Join('\n', [.. spans, .. events, .. Points.Select(point => point.ToString()), .. lines]);
    }

    public void Dispose()
    {
        Root.Dispose();
        _traces.Dispose();
        _metrics.Dispose();
        LoggerFactory.Dispose();
        _tests.Dispose();
    }

    private static (string Name, string Tags, double Count, double Sum) Sums(MetricSnapshot metric, MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
            tags.Add($"{tag.Key}={tag.Value}");
        var (count, sum) = metric.MetricType switch
        {
            MetricType.Histogram => (point.GetHistogramCount(), point.GetHistogramSum()),
            MetricType.LongSum or MetricType.LongSumNonMonotonic => (point.GetSumLong(), point.GetSumLong()),
            _ => (0, 0),
        };
        return (metric.Name, string.Join(' ', tags.Order(StringComparer.Ordinal)), count, sum);
    }

    /// <summary>
    /// The exporter adds spans while a test reads them, and needs a collection that it can add to; those of the framework that can be read
    /// meanwhile cannot.
    /// </summary>
    private sealed class SpanCollection : Collection<Activity>
    {
        private readonly object _gate = new();

        public Activity[] Snapshot()
        {
            lock (_gate)
                return [.. this];
        }

        protected override void InsertItem(int index, Activity item)
        {
            // Not at the index, which was taken before the lock.
            lock (_gate)
                base.InsertItem(Count, item);
        }
    }
}
