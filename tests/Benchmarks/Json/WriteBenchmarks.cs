using BenchmarkDotNet.Attributes;

namespace Benchmarks.Json;

/// <summary>The same for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private Func<object?> _chatwright = null!, _fastPath = null!, _metadata = null!, _reflection = null!;
    private Func<object?> _document = null!, _hand = null!, _copy = null!;

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    public static IEnumerable<string> Cases => Writing.Cases.Select(it => it.Name);

    [GlobalSetup]
    public void Setup()
    {
        var rows = Writing.Cases.Single(it => it.Name == Case).Subjects.ToDictionary(it => it.Name, it => it.Run);
        (_chatwright, _fastPath, _metadata) = (rows[RowNames.Chatwright], rows[RowNames.FastPath], rows[RowNames.Metadata]);
        (_reflection, _document, _hand) = (rows[RowNames.Reflection], rows[RowNames.Document], rows[RowNames.HandWriter]);
        _copy = rows[RowNames.CopyOnly];
    }

    [Benchmark(Description = RowNames.Chatwright)]
    public object? Chatwright() => _chatwright();

    [Benchmark(Description = RowNames.FastPath, Baseline = true)]
    public object? FastPath() => _fastPath();

    [Benchmark(Description = RowNames.Metadata)]
    public object? Metadata() => _metadata();

    [Benchmark(Description = RowNames.Reflection)]
    public object? Reflection() => _reflection();

    [Benchmark(Description = RowNames.Document)]
    public object? Document() => _document();

    [Benchmark(Description = RowNames.HandWriter)]
    public object? Hand() => _hand();

    [Benchmark(Description = RowNames.CopyOnly)]
    public object? Copy() => _copy();
}
