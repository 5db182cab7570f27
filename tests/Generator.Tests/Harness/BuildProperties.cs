using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Generator.Tests.Harness;

/// <summary>The project's properties as a build passes them to the generator.</summary>
internal sealed class BuildProperties(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Options s_shipped = new(
        "build_metadata.AdditionalFiles.", ImmutableDictionary<string, string>.Empty.Add("ChatwrightShipped", "true"));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.", properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecText { IsShipped: true } ? s_shipped : GlobalOptions;

    private sealed class Options(string prefix, ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        // The attribute that the override lacks is there twice, in the framework and among the generator's polyfills.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value)
#pragma warning restore CS8765
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.Ordinal) && properties.TryGetValue(key.Substring(prefix.Length), out value);
        }
    }
}
