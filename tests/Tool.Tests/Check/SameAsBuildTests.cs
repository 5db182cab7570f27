using System.Globalization;
using Chatwright.Generator;
using Chatwright.Tool.Specs;
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
    [InlineData("tests/Schema/corpus", "none")]
    [InlineData("tests/Schema/corpus", "recentcontact/*")]
    [InlineData("tests/Generated.Tests/Specs", "recentcontact/get_list")]
    [InlineData("specs", "none")]
    [InlineData("specs", "recentcontact/nothing")]
    public Task Ids_places_severities_and_texts_are_those_of_a_build(string folder, string wanted)
        => AssertSameAsync(folder, ["--shipped", wanted], "_ChatwrightEndpoints", wanted);

    [Theory]
    [InlineData("tests/Schema/corpus")]
    [InlineData("samples/OwnEndpoints/Specs")]
    [InlineData("specs/openim")]
    public Task So_they_are_for_specs_that_extend_the_compiled_client(string folder)
        => AssertSameAsync(folder, ["--extension"], "ChatwrightExtends", "Chatwright.TencentChat");

    private static async Task AssertSameAsync(string folder, string[] options, string property, string value)
    {
        var root = Repository.At(folder.Split('/'));
        var files = Directory.GetFiles(root, "*.api.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();

        var run = await new ToolRun { Folder = root }.RunAsync(["check", "--json", .. options]);

        var told = run.Json.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => string.Create(
            CultureInfo.InvariantCulture,
            $"{Full(root, diagnostic.GetProperty("path").GetString()!)}({diagnostic.GetProperty("line")},{diagnostic.GetProperty("column")},"
                + $"{diagnostic.GetProperty("endLine")},{diagnostic.GetProperty("endColumn")}): "
                + $"{diagnostic.GetProperty("severity")} {diagnostic.GetProperty("id")}: {diagnostic.GetProperty("message")}"));
        Assert.Equal(files.Length, run.Json.GetProperty("files").GetInt32());
        Assert.Equal(OfBuild(files, property, value).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string Full(string root, string path)
        => path.Length == 0 || path.StartsWith(ShippedSpecs.Folder, StringComparison.Ordinal) ? path : Path.Combine(root, path);

    private static IEnumerable<string> OfBuild(string[] files, string property, string value)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ChatwrightGenerator().AsSourceGenerator()],
            [.. files.Select(path => new SpecText(path, File.ReadAllText(path))),
                .. ShippedSpecs.All.Select(shipped => new SpecText(shipped.Path, shipped.Text))],
            optionsProvider: new Build(property, value));
        driver.RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("build"), out _, out var diagnostics);
        // The compiled client itself is not among the references here, which CW521 tells.
        return diagnostics.Where(diagnostic => diagnostic.Id != "CW521").Select(diagnostic =>
        {
            var lines = diagnostic.Location.GetLineSpan();
            var (start, end) = (lines.StartLinePosition, lines.EndLinePosition);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Path}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1}): "
                    + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        });
    }

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Build(string property, string value) : AnalyzerConfigOptionsProvider
    {
        private static readonly Properties s_shipped = new(new() { ["build_metadata.AdditionalFiles.ChatwrightShipped"] = "true" });

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(
            new() { ["build_property.ChatwrightEnabled"] = "true", [$"build_property.{property}"] = value });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
            => textFile.Path.StartsWith(ShippedSpecs.Folder, StringComparison.Ordinal) ? s_shipped : GlobalOptions;

        private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = values.GetValueOrDefault(key, "");
                return value.Length > 0;
            }
        }
    }
}
