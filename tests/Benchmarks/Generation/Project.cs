using Chatwright.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Generation;

/// <summary>A project on disk: specs, and C# beside them.</summary>
/// <param name="json">ChatwrightJson: full or wire.</param>
internal sealed class Project(SpecSet specs, string json = "full")
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);
    private static readonly SyntaxTree s_code = Parse("class Code { int Value => 1; }");

    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create("Bench", [s_code]);

    /// <summary>The same after a key was pressed in C# that has nothing to do with the specs.</summary>
    public static CSharpCompilation EditedCompilation { get; } = Compilation.ReplaceSyntaxTree(s_code, Parse("class Code { int Value => 2; }"));

    public SpecSet Specs => specs;

    /// <summary>A first run: a build's, or an editor's when it opens the project.</summary>
    public GeneratorDriver Open() => CSharpGeneratorDriver
        .Create([new ChatwrightGenerator().AsSourceGenerator()], specs.Files, s_parse, new BuildProperties(json))
        .RunGenerators(Compilation);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, s_parse);
}
