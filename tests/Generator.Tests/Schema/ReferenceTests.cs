using System.Text.RegularExpressions;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Schema;

/// <summary>
/// specs/README.md, the reference of the language: its specs compile, the C# that it shows is what comes out, and the code of callers fits.
/// A block of <c>yaml</c> is a spec, or a part of an endpoint's; the blocks of <c>csharp</c> behind it show lines of what is emitted for it, those of
/// <c>cs</c> call it.
/// </summary>
public partial class ReferenceTests
{
    private static readonly IReadOnlyList<Block> s_blocks = Blocks();

    public static TheoryData<int> Specs => Lines("yaml");

    public static TheoryData<int> Emitted => Lines("csharp");

    public static TheoryData<int> Calls => Lines("cs");

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_spec_of_the_reference_has_no_diagnostics(int line) =>
        Findings.AssertNone(SpecDiagnostics.Of(Project(At(line))).Select(GeneratorRun.Describe));

    [Theory]
    [MemberData(nameof(Emitted))]
    public void The_CSharp_of_the_reference_is_what_is_emitted(int line)
    {
        var emitted = Shortened(GeneratorHarness.RunOnce(Project(SpecBefore(line))));
        var from = 0;
        foreach (var shown in At(line).Text.Split('\n').Select(text => text.Trim()).Where(IsCode))
        {
            var found = emitted.FindIndex(from, text => text == shown);
            Assert.True(found >= 0, $"The reference shows, in or below line {line}, what is not emitted there:\n{shown}");
            from = found + 1;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void The_calls_of_the_reference_compile(int line)
    {
        var run = GeneratorHarness.RunOnce(Project(SpecBefore(line)));
        var sources = run.Files.Select(file => (file.HintName, file.SourceText)).ToList();
        var spaces = sources.SelectMany(
            source => Namespace().Matches(source.SourceText.ToString())).Select(match => match.Groups[1].Value).Distinct();
        Findings.AssertNone(OutputCompiler.Errors(sources, $$"""
            using System; using System.Linq; using System.Threading; using System.Threading.Tasks; using Chatwright;
            {{string.Concat(spaces.Select(space => $"using {space}; "))}}
            internal static class Caller
            {
                public static async Task CallAsync(TencentChatClient chat, CancellationToken cancellationToken)
                {
                    await Task.Yield();
            {{At(line).Text}}
                }
            }
            """));
    }

    private static bool IsCode(string line)
        => line.Length > 0 && line != "…" && !line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("///", StringComparison.Ordinal);

    private static List<Block> Blocks()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Tests, "..", "..", "specs", "README.md")).ReplaceLineEndings("\n");
        return
        [
            .. Fence().Matches(page).Select(
                match => new Block(page[..match.Index].Count(c => c == '\n') + 1, match.Groups[1].Value, match.Groups[2].Value)),
        ];
    }

    private static TheoryData<int> Lines(string language) => [.. s_blocks.Where(block => block.Language == language).Select(block => block.Line)];

    private static Block At(int line) => s_blocks.Single(block => block.Line == line);

    private static Block SpecBefore(int line) => s_blocks.Last(block => block.Line < line && block.Language == "yaml");

    private static SpecProject Project(Block spec)
    {
        if (spec.Text.StartsWith("service:", StringComparison.Ordinal))
            return SpecProject.Empty.With("service.api.yaml", spec.Text);
        var isWhole = Head().IsMatch(spec.Text);
        var project = SpecProject.Empty.With(s_shipped).Set("_ChatwrightEndpoints", "none");
        return project.With("room/example.api.yaml", isWhole ? spec.Text : "endpoint: v4/room/list\n" + spec.Text);
    }

    /// <summary>The specs that ship, of which a project takes what its own ones mention.</summary>
    private static readonly SpecText[] s_shipped =
        [.. Repository.Specs.Select(spec => new SpecText("m/" + spec.Path, spec.Text) { IsShipped = true })];

    /// <summary>The emitted code, line by line and without the namespaces, which a page has no room for.</summary>
    private static List<string> Shortened(GeneratorRun run)
    {
        var lines = run.Files.SelectMany(file => file.SourceText.ToString().Split('\n')).ToList();
        var spaces = lines.Select(line => Namespace().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);
        string[] known =
        [
            .. spaces, "System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Text.Json.Serialization",
            "Chatwright", "Chatwright.CodeGeneration",
        ];
        var qualifier = new Regex(
            $"global::(?:{string.Join('|', known.Distinct().OrderByDescending(space => space.Length).Select(Regex.Escape))})\\.");
        return [.. lines.Select(line => qualifier.Replace(line, "").Trim())];
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^(?:endpoint|shared|webhook):", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    /// <param name="Line">Of its fence, which tells it apart.</param>
    private sealed record Block(int Line, string Language, string Text);
}
