using System.Collections.Immutable;
using System.Globalization;
using Chatwright.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tool.Tests.Harness;

namespace Tool.Tests.Check;

/// <summary>Holds the command to what the generator itself reports within the C# compiler.</summary>
public class SameAsBuildTests
{
    [Theory]
    [InlineData("tests/Schema/corpus")]
    [InlineData("tests/Generated.Tests/Specs")]
    [InlineData("specs")]
    public async Task Ids_places_severities_and_texts_are_those_of_a_build(string folder)
    {
        var root = Repository.PathOf(folder.Split('/'));
        var files = Directory.GetFiles(root, "*.api.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();

        var run = await new ToolRun { Folder = root }.RunAsync("check", "--json", "--shipped", "none");

        var told = run.Json.GetProperty("findings").EnumerateArray().Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.Combine(root, finding.GetProperty("path").GetString()!)}({finding.GetProperty("line")},{finding.GetProperty("column")},{finding.GetProperty("endLine")},{finding.GetProperty("endColumn")}): {finding.GetProperty("severity")} {finding.GetProperty("id")}: {finding.GetProperty("message")}"));
        Assert.Equal(files.Length, run.Json.GetProperty("files").GetInt32());
        Assert.Equal(OfBuild(files).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> OfBuild(string[] files)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ChatwrightGenerator().AsSourceGenerator()], files.Select(path => new SpecText(path)).ToImmutableArray<AdditionalText>(), optionsProvider: new Enabled());
        driver.RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("build"), out _, out var diagnostics);
        return diagnostics.Select(diagnostic =>
        {
            var lines = diagnostic.Location.GetLineSpan();
            var (start, end) = (lines.StartLinePosition, lines.EndLinePosition);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Path}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        });
    }

    private sealed class SpecText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.OpenRead(path));
    }

    private sealed class Enabled : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "true";
                return key == "build_property.ChatwrightEnabled";
            }
        }
    }
}
