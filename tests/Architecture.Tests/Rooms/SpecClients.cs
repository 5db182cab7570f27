using System.Diagnostics.CodeAnalysis;
using Chatwright.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Architecture.Tests.Rooms;

/// <summary>The clients of the shipped specs, as <c>Chatwright.Testing</c> has them.</summary>
internal static class SpecClients
{
    public static Compilation AddTo(Compilation compilation, CSharpParseOptions parsing)
    {
        var specs = Directory.EnumerateFiles(Repository.At("specs"), "*.api.yaml", SearchOption.AllDirectories).Select(file => new SpecFile(file));
        CSharpGeneratorDriver.Create([new ChatwrightGenerator().AsSourceGenerator()], specs, parsing, new BuildProperties())
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        return whole;
    }

    private sealed class SpecFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class BuildProperties : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options : AnalyzerConfigOptions
    {
        private static readonly Dictionary<string, string> s_values = new(StringComparer.Ordinal)
        {
            ["build_property.ChatwrightEnabled"] = "true",
            ["build_property.ChatwrightVisibility"] = "internal",
            ["build_property.RootNamespace"] = "Chatwright.Testing",
        };

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => s_values.TryGetValue(key, out value);
    }
}
