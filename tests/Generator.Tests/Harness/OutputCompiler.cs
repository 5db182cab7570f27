using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Chatwright;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Generator.Tests.Harness;

/// <summary>
/// Compiles what came out as a strict project would: warnings as errors, documentation and nullable on, in the oldest and the newest C#.
/// </summary>
internal static class OutputCompiler
{
    private const string AnnotationsOnly = "#nullable enable annotations";

    private static readonly LanguageVersion[] s_versions = [LanguageVersion.CSharp12, LanguageVersion.Preview];

    /// <summary>One type of each library that a client for a host needs.</summary>
    private static readonly Type[] s_hosting =
        [
            typeof(ApiClientServiceCollectionExtensions), typeof(IServiceCollection), typeof(IHttpClientBuilder), typeof(IHealthChecksBuilder),
            typeof(HealthCheckContext), typeof(IConfiguration),
        ];

    /// <summary>The errors of earlier sources: many broken specs leave the same sources.</summary>
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_known = [];

    // One for all runs: compilations made from it share the symbols of their references.
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create(
        "Demo",
        references: References(),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            deterministic: true));

    /// <summary>An emitted file whose nulls are followed too, which a user's build is spared.</summary>
    public static SyntaxTree Parse(string name, SourceText text, CSharpParseOptions options)
    {
        var directive = text.ToString().IndexOf(AnnotationsOnly, StringComparison.Ordinal);
        var strict = directive < 0 ? text : text.WithChanges(new TextChange(new(directive, AnnotationsOnly.Length), "#nullable enable"));
        return CSharpSyntaxTree.ParseText(strict, options, name);
    }

    public static CSharpParseOptions ParseOptions(LanguageVersion version) => new(version, DocumentationMode.Diagnose);

    /// <summary>The errors of the C# compiler, each once for each language version that has it.</summary>
    public static IReadOnlyList<string> Errors(IReadOnlyCollection<(string Name, SourceText Text)> sources, string userCode) =>
        s_known.GetOrAdd(
            string.Concat(sources.Select(source => $"\0{source.Name}\0{source.Text}")) + '\0' + userCode,
            _ => [.. s_versions.SelectMany(version => Errors(sources, userCode, ParseOptions(version)))]);

    /// <summary>Compiles sources without errors and warnings, and loads what they make.</summary>
    public static Assembly Load(IEnumerable<(string Name, string Text)> sources)
    {
        var options = ParseOptions(LanguageVersion.CSharp12);
        var trees = sources.Select(source => Parse(source.Name, SourceText.From(source.Text), options));
        using var image = new MemoryStream();
        var result = Empty.AddSyntaxTrees(trees).Emit(image);
        Findings.AssertNone(result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()));
        return Assembly.Load(image.ToArray());
    }

    private static IEnumerable<string> Errors(IEnumerable<(string Name, SourceText Text)> sources, string userCode, CSharpParseOptions options)
    {
        var trees = sources
            .Select(source => Parse(source.Name, source.Text, options))
            .Append(CSharpSyntaxTree.ParseText(userCode, options, "User.cs"));
        return Empty.AddSyntaxTrees(trees).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"C# {options.LanguageVersion.ToDisplayString()}: {diagnostic}\n    {Line(diagnostic.Location)}");
    }

    private static string Line(Location location) =>
        location.SourceTree?.GetText().Lines.GetLineFromPosition(location.SourceSpan.Start).ToString().Trim() ?? "";

    private static ImmutableArray<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. trusted.Where(path => Path.GetDirectoryName(path) == framework).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ApiErrorException).Assembly.Location),
            .. s_hosting.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ];
    }
}
