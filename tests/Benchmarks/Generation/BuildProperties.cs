using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Generation;

/// <summary>The properties that a build hands to the generator.</summary>
/// <param name="json">ChatwrightJson.</param>
internal sealed class BuildProperties(string json) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(json);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string json) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _properties = new()
        {
            ["build_property.ChatwrightEnabled"] = "true",
            ["build_property.RootNamespace"] = "Bench",
            ["build_property.ChatwrightJson"] = json,
        };

        // The attribute that the override lacks is there twice, in the framework and among the generator's polyfills.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value) => _properties.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
