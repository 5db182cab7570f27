using System.Collections.Concurrent;
using System.Diagnostics;
using Chatwright.Telemetry;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Runtime.Tests.Telemetry;

/// <summary>OpenTelemetry as an application sets it up, and a logger, both kept in memory. One at a time: what it hears is the process's.</summary>
internal sealed class Listening : ILoggerFactory, ILogger
{
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;
    private readonly Kept<Activity> _spans = new();
    private readonly KeptMetrics _points = new();
    private readonly ConcurrentQueue<(LogLevel, EventId, string)> _lines = [];
    private readonly ActivitySource _tests = new("tests " + Guid.NewGuid());

    /// <param name="sources">Further sources of spans and metrics, beside those of Chatwright.</param>
    public Listening(params string[] sources)
    {
        _traces = Sdk.CreateTracerProviderBuilder().AddSource(["Chatwright", _tests.Name, .. sources]).AddProcessor(new SimpleActivityExportProcessor(_spans)).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(["Chatwright", .. sources]).AddReader(new BaseExportingMetricReader(_points)).Build();
        Root = _tests.StartActivity("test")!;
    }

    /// <summary>What everything that the test does belongs to.</summary>
    public Activity Root { get; }

    /// <summary>The category that a logger was asked for last.</summary>
    public string? Category { get; private set; }

    /// <summary>The spans of this test, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.Items.Where(span => span.TraceId == Root.TraceId && span != Root)];

    public IReadOnlyList<(LogLevel Level, EventId Event, string Text)> Lines => [.. _lines];

    /// <summary>The latest sums: for a histogram, how many values and their sum.</summary>
    public IReadOnlyList<(string Name, string Tags, double Count, double Sum)> Points
    {
        get
        {
            _metrics.ForceFlush();
            return _points.Latest;
        }
    }

    /// <summary>All that was ever told, as text.</summary>
    public string Everything()
    {
        var spans = _spans.Items.Select(span => $"{span.DisplayName} {span.OperationName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)}");
        var events = _spans.Items.SelectMany(span => span.Events).Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}");
        return string.Join('\n', [.. spans, .. events, .. Points.Select(point => point.ToString()), .. _lines.Select(line => line.ToString())]);
    }

    public ILogger CreateLogger(string categoryName)
    {
        Category = categoryName;
        return this;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _lines.Enqueue((logLevel, eventId, $"{formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")}"));

    public void Dispose()
    {
        Root.Dispose();
        _traces.Dispose();
        _metrics.Dispose();
        _tests.Dispose();
    }

    private sealed class Kept<T> : BaseExporter<T>
        where T : class
    {
        public ConcurrentQueue<T> Items { get; } = [];

        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
                Items.Enqueue(item);
            return ExportResult.Success;
        }
    }

    /// <summary>Metrics change after their export, so they are read at once.</summary>
    private sealed class KeptMetrics : BaseExporter<Metric>
    {
        public IReadOnlyList<(string, string, double, double)> Latest { get; private set; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var points = new List<(string, string, double, double)>();
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (var tag in point.Tags)
                        tags.Add($"{tag.Key}={tag.Value}");
                    var (count, sum) = metric.MetricType == MetricType.Histogram
                        ? (point.GetHistogramCount(), point.GetHistogramSum())
                        : metric.MetricType == MetricType.LongSumNonMonotonic || metric.MetricType == MetricType.LongSum ? (point.GetSumLong(), point.GetSumLong()) : (0, 0);
                    points.Add((metric.Name, string.Join(' ', tags.Order(StringComparer.Ordinal)), count, sum));
                }
            }
            Latest = points;
            return ExportResult.Success;
        }
    }
}
