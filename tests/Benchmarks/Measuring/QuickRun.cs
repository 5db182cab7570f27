namespace Benchmarks.Measuring;

/// <summary>Measures in seconds what BenchmarkDotNet takes many minutes for. Good for ratios within one run, and for nothing else.</summary>
internal sealed class QuickRun
{
    private const int UsualRounds = 120;

    private readonly Random _order = new(1);
    private readonly bool _isWarm;

    /// <summary>Warms all subjects up together, so that what they share is compiled for all of them.</summary>
    public QuickRun(IEnumerable<Subject> subjects) => _isWarm = Warmup.Run([.. subjects]);

    /// <summary>A remark on the figures: those of fully compiled code or not.</summary>
    public string Confidence => _isWarm
        ? "The JIT had come to rest before the measuring began."
        : "The JIT was still at work when the measuring began: the machine is busy, and another run may tell more.";

    /// <summary>Measures subjects in turns, in another order each round, so that noise hits all alike.</summary>
    public IReadOnlyList<Row> Measure(string @case, IEnumerable<Subject> subjects, int rounds = UsualRounds)
    {
        var batches = subjects.Select(subject => new Batch(subject)).ToArray();
        var turns = batches.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            _order.Shuffle(turns);
            foreach (var batch in turns)
                batch.Run();
        }
        return [.. batches.Select(batch => batch.ToRow(@case))];
    }
}
