using System.Globalization;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Fuzz.Check;

/// <summary>
/// Takes a document through all stages beside the base specs: no stage throws, diagnostics lie inside their file, a refused document says why,
/// the other files' output stays what it was, and what is printed is C# at least by its syntax.
/// </summary>
internal sealed class DocumentCheck
{
    private readonly FuzzDocument _document;
    private readonly List<FuzzFailure> _failures = [];

    private DocumentCheck(FuzzDocument document) => _document = document;

    public static Verdict Run(FuzzDocument document)
    {
        var check = new DocumentCheck(document);
        try
        {
            return check.Run();
        }
        catch (Exception fault)
        {
            return new Verdict(document, [], [], false, [Fault(document, fault)]);
        }
    }

    /// <summary>An exception, told apart by its type and the method of the product that threw it.</summary>
    public static FuzzFailure Fault(FuzzDocument document, Exception fault)
    {
        var frame = (fault.StackTrace ?? "").Split('\n').FirstOrDefault(line => line.Contains(" Chatwright.", StringComparison.Ordinal))?.Trim();
        return new FuzzFailure($"{fault.GetType().Name} {frame?.Split(" in ")[0]}", fault.ToString(), document);
    }

    /// <summary>
    /// The files that stand beside a document: a service takes the place of the one that ships, and with endpoints of its own it needs no others.
    /// </summary>
    public static IReadOnlyList<SpecFile> Others(IReadOnlyCollection<SpecFile> files)
        => !files.Any(file => file.Declaration is ServiceDecl) ? BaseSpecs.Files
        : files.Count == 1 ? [.. BaseSpecs.Files.Where(file => file.Path != BaseSpecs.ServicePath)]
        : [];

    private Verdict Run()
    {
        var texts = _document.Files.ToList();
        var files = texts.Select(SpecStages.Parse).ToList();
        if (files is [{ Declaration: SharedDecl shared }])
        {
            texts.Add(Companion.Of(shared, _document));
            files.Add(SpecStages.Parse(texts[1]));
        }
        var others = Others(files);
        var bound = SpecStages.Bind([.. others, .. files], SpecStages.Settings);
        var own = bound.Skip(others.Count).ToList();
        for (var i = 0; i < own.Count; i++)
            CheckDiagnostics(texts[i], own[i]);
        CheckIsDecided(own);
        if (others.Count == BaseSpecs.Files.Count)
            CheckOthers(bound, Hides(files));
        CheckPrints(own);
        return new Verdict(_document, files, own, files.All(IsInOwnGroup), _failures);
    }

    private void CheckDiagnostics(SpecText file, BoundSpec spec)
    {
        var lines = file.GetText().Lines;
        foreach (var diagnostic in spec.Diagnostics)
        {
            var at = diagnostic.At;
            if (diagnostic.Path != file.Path)
                Fail($"{diagnostic.Rule.Id} in another file", $"{diagnostic.Path} instead of {file.Path}");
            else if (at.Start < 0 || at.Length < 0 || at.End > file.Text.Length)
                Fail($"{diagnostic.Rule.Id} outside its file", at.ToString());
            else if (lines.GetLinePosition(at.Start) != new LinePosition(at.StartLine, at.StartColumn)
                || lines.GetLinePosition(at.End) != new LinePosition(at.EndLine, at.EndColumn))
                Fail(
                    $"{diagnostic.Rule.Id} with lines that are not those of its offsets",
                    $"{at}, but {lines.GetLinePositionSpan(new TextSpan(at.Start, at.Length))}");
            CheckMessage(diagnostic);
        }
    }

    private void CheckMessage(SpecDiagnostic diagnostic)
    {
        var message = diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
        var places = diagnostic.Rule.Message.Count(c => c == '{') - (2 * diagnostic.Rule.Message.Split("{{").Length) + 2;
        if (message.Length == 0 || places != diagnostic.Arguments.Count)
            Fail($"{diagnostic.Rule.Id} with a message that is not filled", message);
    }

    /// <summary>No file is passed over in silence.</summary>
    private void CheckIsDecided(List<BoundSpec> own)
    {
        if (own.Any(spec => spec.Model is null) && !Verdict.HasErrors(own))
            Fail("Neither accepted nor refused", "no model and no error");
        if (_document.IsValid && own.SelectMany(spec => spec.Diagnostics).ToList() is { Count: > 0 } diagnostics)
            Fail(
                $"{string.Join(", ", diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct().Order())} on a valid document",
                string.Join("\n", diagnostics.Select(Describe)));
    }

    private void CheckOthers(IReadOnlyList<BoundSpec> bound, bool mayRefuse)
    {
        for (var i = 0; i < BaseSpecs.Files.Count; i++)
        {
            var (before, after) = (BaseSpecs.Bound[i], bound[i]);
            if (!mayRefuse && !after.Diagnostics.Equals(before.Diagnostics))
                Fail($"{after.Diagnostics[0].Rule.Id} in a file beside the document", Describe(after.Diagnostics[0]));
            else if (!mayRefuse && !Equals(WithoutUnion(after.Model), WithoutUnion(before.Model)))
                Fail("Another output of a file beside the document", BaseSpecs.Files[i].Path);
        }
    }

    /// <summary>Of a service's file what it gathers from all others is left aside: groups, error codes, and that there are webhooks.</summary>
    private static SpecModel? WithoutUnion(SpecModel? model) =>
        model is ServiceModel service ? service with { Groups = [], Errors = [], Webhooks = null } : model;

    /// <summary>A shared file may declare a type that an endpoint of its group has already, which is then told so.</summary>
    private static bool Hides(IEnumerable<SpecFile> files) =>
        files.Select(file => file.Declaration).OfType<SharedDecl>().Any(shared => shared.Head.Value is SharedDecl.All or "recentcontact");

    private void CheckPrints(List<BoundSpec> own)
    {
        foreach (var file in SpecStages.Emit(own.Select(spec => spec.Model).OfType<SpecModel>()))
        {
            // Accepted documents are compiled later, together with others.
            if (!Verdict.HasErrors(own))
                continue;
            var tree = CSharpSyntaxTree.ParseText(file.Text, OutputCompiler.ParseOptions(LanguageVersion.CSharp12), file.HintName);
            if (tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                Fail($"{error.Id} in the syntax", BatchCompiler.Describe(error));
        }
    }

    private bool IsInOwnGroup(SpecFile file) => file.Declaration switch
    {
        EndpointDecl { Service: null } it => Exporter.Name(it)?.Group == _document.Group,
        SharedDecl { Service: null } it => it.Head.Value == _document.Group,
        _ => false,
    };

    private static string Describe(SpecDiagnostic diagnostic) => GeneratorRun.Describe(diagnostic.ToDiagnostic());

    private void Fail(string kind, string detail) => _failures.Add(new FuzzFailure(kind, detail, _document));
}
