using BenchmarkDotNet.Attributes;

namespace Benchmarks.Json;

/// <summary>The same for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private Func<object?> _chatwright = null!, _generated = null!, _initOnly = null!, _reflection = null!;
    private Func<object?> _document = null!, _hand = null!, _tokens = null!, _graph = null!;

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    public static IEnumerable<string> Cases => Reading.Cases.Select(it => it.Name);

    [GlobalSetup]
    public void Setup()
    {
        var rows = Reading.Cases.Single(it => it.Name == Case).Subjects.ToDictionary(it => it.Name, it => it.Run);
        (_chatwright, _generated, _initOnly) = (rows[RowNames.Chatwright], rows[RowNames.Generated], rows[RowNames.InitOnly]);
        (_reflection, _document, _hand) = (rows[RowNames.Reflection], rows[RowNames.Document], rows[RowNames.HandReader]);
        (_tokens, _graph) = (rows[RowNames.Tokens], rows[RowNames.Graph]);
    }

    [Benchmark(Description = RowNames.Chatwright)]
    public object? Chatwright() => _chatwright();

    [Benchmark(Description = RowNames.Generated, Baseline = true)]
    public object? Generated() => _generated();

    [Benchmark(Description = RowNames.InitOnly)]
    public object? InitOnly() => _initOnly();

    [Benchmark(Description = RowNames.Reflection)]
    public object? Reflection() => _reflection();

    [Benchmark(Description = RowNames.Document)]
    public object? Document() => _document();

    [Benchmark(Description = RowNames.HandReader)]
    public object? Hand() => _hand();

    [Benchmark(Description = RowNames.Tokens)]
    public object? Tokens() => _tokens();

    [Benchmark(Description = RowNames.Graph)]
    public object? Graph() => _graph();
}
