using Generator.Tests.Fuzz.Check;
using Generator.Tests.Harness;
using Xunit.Abstractions;

namespace Generator.Tests.Fuzz;

/// <summary>Tries documents in batches, on as many threads as there are cores, and keeps an eye on how long each takes.</summary>
internal sealed class FuzzRunner(string source, Func<int, FuzzDocument> make)
{
    private const int BatchSize = 200;

    /// <summary>As small as the compiler's own threads may be.</summary>
    private const int StackBytes = 1024 * 1024;

    /// <summary>A document takes milliseconds; the machine may be busy.</summary>
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(60);

    private readonly FuzzReport _report = new(source);
    private int _next;

    public void Run(int documents, ITestOutputHelper output)
    {
        if (FuzzSettings.Dump is { } path)
        {
            FuzzDump.Write(path, source, documents, make);
            return;
        }
        var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, 8)).Select(_ => new Worker(this, documents)).ToList();
        while (workers.Any(worker => worker.IsAlive))
        {
            Thread.Sleep(20);
            if (workers.FirstOrDefault(worker => worker.Idles(s_budget)) is { } stuck)
            {
                _report.Add(new FuzzFailure("Hang", $"no end within {s_budget}", stuck.Document!));
                break;
            }
        }
        _report.Finish(output);
    }

    private sealed class Worker
    {
        private readonly FuzzRunner _runner;
        private readonly int _documents;
        private readonly Thread _thread;
        private long _since = Environment.TickCount64;

        public Worker(FuzzRunner runner, int documents)
        {
            (_runner, _documents) = (runner, documents);
            _thread = new Thread(Work, StackBytes) { IsBackground = true };
            _thread.Start();
        }

        /// <summary>The document at hand.</summary>
        public FuzzDocument? Document { get; private set; }

        public bool IsAlive => _thread.IsAlive;

        public bool Idles(TimeSpan budget)
            => _thread.IsAlive && Document is not null && Environment.TickCount64 - Volatile.Read(ref _since) > budget.TotalMilliseconds;

        private void Work()
        {
            for (var start = _runner.NextStart(); start < _documents; start = _runner.NextStart())
            {
                var documents = Enumerable.Range(start, Math.Min(BatchSize, _documents - start)).Select(_runner.Make).ToList();
                _runner._report.Add(new DocumentPipeline(Settings(start / BatchSize)).Run(documents, Begin));
            }
        }

        /// <param name="document">Null while what came of many documents is compiled.</param>
        private void Begin(FuzzDocument? document)
        {
            Document = document;
            Volatile.Write(ref _since, Environment.TickCount64);
            if (document is not null)
                CrashNote.Write(document);
        }

        /// <summary>Some batches are compiled as projects with fewer features.</summary>
        private static Chatwright.Generator.Model.ProjectSettings Settings(int batch) => (batch % 8) switch
        {
            5 => SpecStages.Settings with { IsInternal = true },
            6 => SpecStages.Settings with { IsWireOnly = true },
            _ => SpecStages.Settings,
        };
    }

    private int NextStart() => Interlocked.Add(ref _next, BatchSize) - BatchSize;

    private FuzzDocument Make(int number) => make(number);
}
