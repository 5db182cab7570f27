using System.Diagnostics;
using System.Globalization;
using Generator.Tests.Fuzz.Check;
using Xunit.Abstractions;

namespace Generator.Tests.Fuzz;

/// <summary>The result of a run. Similar failures are reported once, with the shortest document.</summary>
internal sealed class FuzzReport(string source)
{
    private const int MaxKinds = 25;

    private readonly Dictionary<string, (int Count, FuzzFailure Failure)> _failures = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _documents, _accepted, _compiled, _examples;
    private TimeSpan _stages, _compilation;

    public void Add(BatchResult result)
    {
        lock (_failures)
        {
            (_documents, _accepted, _compiled, _examples) =
                (_documents + result.Documents, _accepted + result.Accepted, _compiled + result.Compiled, _examples + result.Examples);
            (_stages, _compilation) = (_stages + result.Stages, _compilation + result.Compilation);
            foreach (var failure in result.Failures)
                Add(failure);
        }
    }

    public void Add(FuzzFailure failure)
    {
        lock (_failures)
        {
            var (count, known) = _failures.GetValueOrDefault(failure.Kind, (0, failure));
            _failures[failure.Kind] = (count + 1, Length(failure) < Length(known) ? failure : known);
        }
    }

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{source}: {_documents} documents, {_accepted} accepted ({100.0 * _accepted / Math.Max(_documents, 1):F1} %), {_compiled} compiled, "
            + $"{_examples} examples read and written, seed {FuzzSettings.Seed}, {_clock.Elapsed.TotalSeconds:F1} s (stages "
            + $"{_stages.TotalSeconds:F1} s, C# {_compilation.TotalSeconds:F1} s over the threads)");

    /// <summary>Fails the test when anything failed, with one document for each kind of failure.</summary>
    public void Finish(ITestOutputHelper output)
    {
        output.WriteLine(Summary);
        if (_failures.Count == 0)
            return;
        var kinds = _failures.Values.OrderByDescending(pair => pair.Count).Take(MaxKinds)
            .Select(
                pair => (
                    pair.Count,
                    Failure: Minimizer.Minimize(pair.Failure, document => new DocumentPipeline(pair.Failure.Settings).Run([document]).Failures)));
        Assert.Fail(
            $"{Summary}\n{_failures.Count} kinds of failure.\n\n{string.Join("\n\n", kinds.Select(pair => $"{pair.Count} times\n{pair.Failure}"))}");
    }

    private static int Length(FuzzFailure failure) => failure.Document.Texts.Sum(text => text.Length);
}
