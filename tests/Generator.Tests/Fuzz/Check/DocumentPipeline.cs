using System.Diagnostics;
using System.Runtime.Loader;
using Chatwright.Generator.Model;

namespace Generator.Tests.Fuzz.Check;

/// <summary>All that is checked of some documents: each by itself, then what came of them together, then their examples.</summary>
internal sealed class DocumentPipeline(ProjectSettings settings)
{
    /// <summary>Of so many documents one goes through Roslyn's driver too.</summary>
    private const int DriverStep = 20;

    public BatchResult Run(IReadOnlyList<FuzzDocument> documents, Action<FuzzDocument?>? onStart = null)
    {
        var clock = Stopwatch.StartNew();
        var verdicts = new List<Verdict>();
        var driver = new List<FuzzFailure>();
        foreach (var document in documents)
        {
            onStart?.Invoke(document);
            verdicts.Add(DocumentCheck.Run(document));
            if (document.Number % DriverStep == 0 && verdicts[^1].Failures.Count == 0 && DriverCheck.Run(document) is { } failure)
                driver.Add(failure);
        }
        onStart?.Invoke(null);
        var stages = clock.Elapsed;
        var accepted = verdicts.Where(verdict => verdict.IsAccepted).ToList();
        var failures = verdicts.SelectMany(verdict => verdict.Failures).Concat(driver).ToList();
        var (compiled, examples) = Compile(accepted, failures);
        CompileRefused([.. verdicts.Where(verdict => verdict.IsEmittedWithErrors)], failures);
        return new BatchResult(
            documents.Count,
            accepted.Count,
            compiled,
            examples,
            [.. failures.Select(failure => failure with { Settings = settings })],
            stages,
            clock.Elapsed - stages);
    }

    private (int Compiled, int Examples) Compile(List<Verdict> accepted, List<FuzzFailure> failures)
    {
        var compiler = new BatchCompiler(settings);
        try
        {
            if (compiler.Compile(accepted) is not var (documents, image))
                return (0, 0);
            return (documents.Count, settings is { IsWireOnly: true } or { IsInternal: true } ? 0 : RoundTrip(documents, image, failures));
        }
        catch (Exception fault)
        {
            failures.Add(DocumentCheck.Fault(accepted[0].Document, fault));
            return (0, 0);
        }
        finally
        {
            failures.AddRange(compiler.Failures);
        }
    }

    private void CompileRefused(IReadOnlyList<Verdict> refused, List<FuzzFailure> failures)
    {
        var compiler = new BatchCompiler(settings);
        try
        {
            compiler.CompileRefused(refused);
        }
        catch (Exception fault)
        {
            failures.Add(DocumentCheck.Fault(refused[0].Document, fault));
        }
        failures.AddRange(compiler.Failures);
    }

    private static int RoundTrip(IReadOnlyList<CompiledDocument> documents, byte[] image, List<FuzzFailure> failures)
    {
        var context = new AssemblyLoadContext("fuzz", isCollectible: true);
        context.Resolving += (_, name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name.Name);
        try
        {
            using var stream = new MemoryStream(image);
            var roundTrip = new RoundTrip(context.LoadFromStream(stream));
            foreach (var document in documents)
                roundTrip.Check(document);
            failures.AddRange(roundTrip.Failures);
            return roundTrip.Count;
        }
        finally
        {
            context.Unload();
        }
    }
}

/// <summary>The result of a batch.</summary>
/// <param name="Stages">The time that the stages of the spec compiler took.</param>
/// <param name="Compilation">The time that the C# compiler and the examples took.</param>
internal sealed record BatchResult(
    int Documents, int Accepted, int Compiled, int Examples, IReadOnlyList<FuzzFailure> Failures, TimeSpan Stages, TimeSpan Compilation);
