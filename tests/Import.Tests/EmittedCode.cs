using System.Collections.Immutable;
using Chatwright;
using Chatwright.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Import.Tests;

/// <summary>Runs the generator over specs and compiles what comes out, as a strict project would.</summary>
internal static class EmittedCode
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Imported",
        references:
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                .Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(ApiErrorException).Assembly.Location),
        ],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error));

    /// <summary>The diagnostics of the generator and the compiler.</summary>
    public static IReadOnlyList<string> Complaints(IEnumerable<(string Path, string Text)> specs)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ChatwrightGenerator().AsSourceGenerator()],
            specs.Select(spec => (AdditionalText)new Spec(spec.Path, spec.Text)),
            s_parsing,
            new Properties());
        driver.RunGeneratorsAndUpdateCompilation(s_empty, out var compilation, out var diagnostics);
        return [.. diagnostics.Concat(compilation.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString())];
    }

    private sealed class Spec(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Properties : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Global();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Global : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key switch { "build_property.ChatwrightEnabled" => "true", "build_property.RootNamespace" => "Demo", _ => "" };
            return value.Length > 0;
        }
    }
}
