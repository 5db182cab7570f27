using BenchmarkDotNet.Attributes;

namespace Benchmarks.Generation;

/// <summary>The same for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private Project _project = null!;
    private OpenProject _open = null!;

    /// <summary>2 are the documented ones, more are copies.</summary>
    [Params(2, 10, 100, 1_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = new(Endpoints == 2 ? SpecSet.Documented : SpecSet.Copies(Endpoints));
        _open = new(_project.Specs, _project.Open());
    }

    [Benchmark(Baseline = true)]
    public object Cold() => _project.Open();

    [Benchmark]
    public object Nothing() => _open.Nothing();

    [Benchmark]
    public object UnrelatedEdit() => _open.UnrelatedEdit();

    [Benchmark]
    public object BodyEdit() => _open.BodyEdit();

    [Benchmark]
    public object SharedEdit() => _open.SharedEdit();

    [Benchmark]
    public object AddedFile() => _open.AddedFile();
}
