using System.Text.RegularExpressions;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// Compiles what came of many documents at once. Those in groups of their own stand beside each other in one project; the others, which
/// would get in each other's way, are projects of their own in namespaces of their own.
/// </summary>
internal sealed partial class BatchCompiler(ProjectSettings settings)
{
    /// <summary>The rules by which two documents can collide: then the second is compiled by itself.</summary>
    private static readonly HashSet<Rule> s_collisions =
    [
        Rules.NameOfAnotherFile, Rules.HiddenType, Rules.CodeWithTwoNames, Rules.NameOfTwoCodes, Rules.DuplicateEndpoint,
        // Of the group that a shared file names.
        Rules.ReservedName,
    ];

    private readonly List<FuzzFailure> _failures = [];

    public IReadOnlyList<FuzzFailure> Failures => _failures;

    /// <summary>The compiled documents, one by one, and the image of all of them; null if there are none.</summary>
    public (IReadOnlyList<CompiledDocument> Documents, byte[] Image)? Compile(IReadOnlyList<Verdict> accepted) => Compile(accepted, Projects);

    /// <summary>
    /// Compiles code that is emitted in spite of errors, as of shared types that others use. Only documents in groups of their own are compiled.
    /// </summary>
    public void CompileRefused(IReadOnlyList<Verdict> refused)
        => Compile([.. refused.Where(verdict => verdict.IsInOwnGroup)], verdicts => [Together(verdicts)]);

    private (IReadOnlyList<CompiledDocument> Documents, byte[] Image)? Compile(
        IReadOnlyList<Verdict> verdicts, Func<List<Verdict>, List<FuzzProject>> arrange)
    {
        var open = verdicts.ToList();
        while (open.Count > 0)
        {
            var projects = arrange(open);
            var (errors, image) = Build(projects);
            if (errors.Count == 0)
                return ([.. projects.SelectMany(project => project.Compiled)], image);
            var failed = Blame(errors, open, arrange);
            open.RemoveAll(verdict => failed.Contains(verdict.Document.Number));
        }
        return null;
    }

    /// <summary>An error with the line it is about and the name of its file.</summary>
    public static string Describe(Diagnostic error) =>
        $"{error}\n    {error.Location.SourceTree?.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString().Trim()}";

    private List<FuzzProject> Projects(List<Verdict> verdicts)
    {
        var together = Together([.. verdicts.Where(verdict => verdict.IsInOwnGroup)]);
        var apart = verdicts.Where(verdict => !verdict.IsInOwnGroup).Concat(together.Refused);
        foreach (var (verdict, diagnostic) in together.Refusals.Where(refusal => !s_collisions.Contains(refusal.Diagnostic.Rule)))
            _failures.Add(new FuzzFailure($"{diagnostic.Rule.Id} only beside other documents", diagnostic.ToString(), verdict.Document));
        return [together, .. apart.Select(verdict => new FuzzProject(
            FormattableString.Invariant($"{verdict.Document.Number}"), HasNamespace(verdict)
                ? null
                : FormattableString.Invariant($"Apart.F{verdict.Document.Number}"),
            Fewer(DocumentCheck.Others(verdict.Files)), [verdict], settings))];
    }

    private FuzzProject Together(IReadOnlyList<Verdict> verdicts) => new("all", null, BaseSpecs.Files, verdicts, settings);

    /// <summary>The endpoints that nobody names need not be compiled each time.</summary>
    private static IReadOnlyList<SpecFile> Fewer(IReadOnlyList<SpecFile> others) => [.. others.Where(file => file.Declaration is not EndpointDecl)];

    /// <summary>A valid service may have a namespace that no other document has.</summary>
    private static bool HasNamespace(Verdict verdict)
        => verdict.Document.IsValid && verdict.Files.Any(file => file.Declaration is ServiceDecl { Namespace: not null });

    private static (IReadOnlyList<Diagnostic> Errors, byte[] Image) Build(IEnumerable<FuzzProject> projects)
    {
        var options = OutputCompiler.ParseOptions(LanguageVersion.CSharp12);
        var trees = projects.Where(project => project.IsClean).SelectMany(project => project.Emitted)
            .Select(file => OutputCompiler.Parse(file.HintName, SourceText.From(file.Text), options));
        using var image = new MemoryStream();
        var result = OutputCompiler.Empty.AddSyntaxTrees(trees).Emit(image);
        return ([.. result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)], image.ToArray());
    }

    /// <summary>The documents whose files have errors; when only common files have, those that have them by themselves.</summary>
    private HashSet<int> Blame(IReadOnlyList<Diagnostic> errors, List<Verdict> open, Func<List<Verdict>, List<FuzzProject>> arrange)
    {
        var byDocument = errors.GroupBy(error => FuzzProject.DocumentOf(error.Location.SourceTree?.FilePath ?? "")).ToList();
        var blamed = new HashSet<int>();
        foreach (var group in byDocument.Where(group => group.Key is not null))
            Fail(open.Single(verdict => verdict.Document.Number == group.Key).Document, [.. group], blamed);
        if (blamed.Count > 0)
            return blamed;
        foreach (var verdict in open.Where(_ => open.Count > 1))
        {
            if (Build(arrange([verdict])).Errors is { Count: > 0 } own)
                Fail(verdict.Document, own, blamed);
        }
        if (blamed.Count > 0)
            return blamed;
        foreach (var verdict in open)
            Fail(verdict.Document, errors, blamed);
        return blamed;
    }

    private void Fail(FuzzDocument document, IReadOnlyList<Diagnostic> errors, HashSet<int> blamed)
    {
        blamed.Add(document.Number);
        _failures.Add(new FuzzFailure(Kind(errors[0]), string.Join("\n", errors.Take(10).Select(Describe)), document));
    }

    /// <summary>The message without the names in it.</summary>
    private static string Kind(Diagnostic error) =>
        $"{error.Id}: {Quoted().Replace(error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), "'…'")}";

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
