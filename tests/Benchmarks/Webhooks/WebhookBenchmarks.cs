using BenchmarkDotNet.Attributes;

namespace Benchmarks.Webhooks;

/// <summary>The same for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class WebhookBenchmarks
{
    private Func<object?> _chatwright = null!, _refused = null!, _plain = null!;

    [GlobalSetup]
    public void Setup()
    {
        var rows = WebhookRows.Subjects().ToDictionary(it => it.Name, it => it.Run);
        (_chatwright, _refused, _plain) = (rows[WebhookRows.Chatwright], rows[WebhookRows.Refused], rows[WebhookRows.Plain]);
    }

    [Benchmark(Description = WebhookRows.Chatwright)]
    public object? Chatwright() => _chatwright();

    [Benchmark(Description = WebhookRows.Refused)]
    public object? Refused() => _refused();

    [Benchmark(Description = WebhookRows.Plain, Baseline = true)]
    public object? Plain() => _plain();
}
