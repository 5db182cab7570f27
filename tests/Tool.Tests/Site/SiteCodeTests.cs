using Chatwright.Generator;
using Chatwright.Generator.Model;
using Chatwright.Tool.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tool.Tests.Site;

/// <summary>The C# of the pages is C# of the emitted client.</summary>
public sealed class SiteCodeTests
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp12, DocumentationMode.None);

    /// <summary>The test of the test: a call that the client does not have.</summary>
    private static readonly SyntaxTree s_wrong = CSharpSyntaxTree.ParseText(
        "class Wrong { object Run(TencentChat.TencentChatClient client) => client.Messages.Nothing(); }", s_parsing);

    [Fact]
    public void Every_example_of_the_shipped_specs_compiles()
    {
        var project = SpecProject.Compile(ShippedSpecs.All, null, CancellationToken.None);
        var service = Assert.Single(project.Models<ServiceModel>());
        var examples = SitePages.Shipped.Pages
            .SelectMany(page => page.Value.QuerySelectorAll(".aside figure").Where(figure => figure.QuerySelector("figcaption")!.TextContent == "C#")
                .Select(figure => (page.Key, Code: figure.QuerySelector("code")!.TextContent)))
            .ToList();
        var text = string.Concat(examples.Select((example, at) => Wrapped(example.Key, example.Code, at)));
        var tree = CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Chatwright;
            using {{service.Home.Namespace}};
            {{text}}
            """, s_parsing);
        var compilation = Compilation(project, service).AddSyntaxTrees(tree);

        Assert.True(examples.Count > 300);
        Assert.NotEmpty(Errors(compilation.AddSyntaxTrees(s_wrong), s_wrong));
        Findings.AssertNone(Errors(compilation, tree));
    }

    private static IEnumerable<string> Errors(CSharpCompilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree).GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(error => $"{error}\n{tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start)}");

    private static string Wrapped(string page, string code, int at) => page.StartsWith("webhooks/", StringComparison.Ordinal)
        ? $"namespace Example{at} {{ {code.Replace("class Handler", "file class Handler", StringComparison.Ordinal)} }}\n"
        : $"static class Example{at} {{ static async Task Run(TencentChatClient client) {{\n{code}\n}} }}\n";

    private static CSharpCompilation Compilation(SpecProject project, ServiceModel service)
    {
        var fragments = project.Models<SpecModel>().Select(ServiceFragment.Of);
        var files = project.Models<SpecModel>().Where(model => model is not ServiceModel).Select(SpecCompiler.Emit)
            .Append(SpecCompiler.Emit(service, [.. fragments]));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Client",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parsing)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));
    }
}
