using BenchmarkDotNet.Attributes;

namespace Benchmarks.Calls;

/// <summary>The same for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private Func<object?> _chatwright = null!, _overClient = null!, _plain = null!, _tuned = null!, _floor = null!;

    [GlobalSetup]
    public void Setup()
    {
        var rows = CallRows.Subjects().ToDictionary(it => it.Name, it => it.Run);
        (_chatwright, _overClient) = (rows[CallRows.Chatwright], rows[CallRows.OverClient]);
        (_plain, _tuned, _floor) = (rows[CallRows.Plain], rows[CallRows.Tuned], rows[CallRows.Floor]);
    }

    [Benchmark(Description = CallRows.Chatwright)]
    public object? Chatwright() => _chatwright();

    [Benchmark(Description = CallRows.OverClient)]
    public object? OverClient() => _overClient();

    [Benchmark(Description = CallRows.Plain, Baseline = true)]
    public object? Plain() => _plain();

    [Benchmark(Description = CallRows.Tuned)]
    public object? Tuned() => _tuned();

    [Benchmark(Description = CallRows.Floor)]
    public object? Floor() => _floor();
}
