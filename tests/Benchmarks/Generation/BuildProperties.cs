using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Generation;

/// <summary>The properties that a build hands to the generator.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options : AnalyzerConfigOptions
    {
        private static readonly Dictionary<string, string> s_properties = new()
        {
            ["build_property.ChatwrightEnabled"] = "true",
            ["build_property.RootNamespace"] = "Bench",
        };

        // The attribute that the override lacks is there twice, in the framework and among the generator's polyfills.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value) => s_properties.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
