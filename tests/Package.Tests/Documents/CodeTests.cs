using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Package.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace Package.Tests.Documents;

/// <summary>The code on the pages: C# and specs compile against the packages, and everything else is what it is said to be.</summary>
[Collection(WorkspaceTests.Name)]
public partial class CodeTests(WorkspaceFixture fixture)
{
    private const string CompiledClient = "Chatwright.TencentChat";

    /// <summary>Packages of others whose use a page shows.</summary>
    private const string Others = """
        <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.15" />
        <PackageReference Include="Microsoft.Orleans.Server" Version="10.4.2" />
        <PackageReference Include="Swashbuckle.AspNetCore" Version="10.3.1" />
        """;

    private static readonly string[] s_known = ["", "sh", "csharp", "yaml", "xml", "json", "text", "ini", "sql", "console", "lua"];

    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public void Every_block_says_what_it_is_in_one_of_the_known_words() =>
        Assert.Empty(Pages.Blocks.Where(block => !s_known.Contains(block.Language)).Select(block => $"{block}: {block.Language}"));

    /// <summary>One project for all blocks of a kind of project. The compiler reports at the line of the page.</summary>
    [Theory]
    [InlineData("Documents", false)]
    [InlineData("Whole.Documents", true)]
    public async Task The_code_of_the_pages_compiles(string project, bool isCompiledClient)
    {
        var blocks = Pages.Blocks
            .Where(block => block.Language == "csharp" && !FiveMinutes.Contains(block) && IsOfCompiledClient(block) == isCompiledClient)
            .ToList();
        Assert.True(blocks.Count > (isCompiledClient ? 0 : 5), "The pages have no code.");
        var packages = PackageFeed.Ids.Where(id => isCompiledClient || id != CompiledClient);
        _workspace.Write($"{project}/{project}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RootNamespace>{(isCompiledClient ? "YourProject" : "Documents")}</RootNamespace>
                <ChatwrightExamples>true</ChatwrightExamples>
                <!-- A page may show a method that nothing calls, wait for nothing, or describe a shipped endpoint anew. -->
                <NoWarn>$(NoWarn);CS1998;CS8321;CS0162;CW506</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                {Others}
                {string.Concat(packages.Select(id => $"<PackageReference Include=\"{id}\" Version=\"{Workspace.Version}\" />"))}
                <Using Include="Chatwright;Chatwright.Hosting;Chatwright.Testing;{(isCompiledClient ? CompiledClient : "Documents.TencentChat")}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (number, block) in blocks.Index())
            _workspace.Write($"{project}/Block{number}.cs", CSharpBlock.Compilable(block));
        foreach (var (number, block) in Pages.Blocks.Where(block => IsSpec(block) && IsOfCompiledClient(block) == isCompiledClient).Index())
            _workspace.Write($"{project}/block{number}.api.yaml", block.Text);
        (await Dotnet.BuildAsync(_workspace.At(project), "build", "-v", "q", "-warnaserror")).AssertSucceeded();
    }

    [Fact]
    public void Markup_and_data_can_be_read()
    {
        foreach (var block in Pages.Blocks)
        {
            var fault = Record.Exception(() => Read(block));
            Assert.True(fault is null, $"{block}: {fault?.Message}");
        }
    }

    private static bool IsOfCompiledClient(Block block) => block.Page.Contains(CompiledClient, StringComparison.Ordinal)
        || block.Text.Contains($"using {CompiledClient};", StringComparison.Ordinal);

    private static bool IsSpec(Block block)
        => block.Language == "yaml" && block.Text.Split('\n').Any(line => line.StartsWith("endpoint:", StringComparison.Ordinal));

    private static void Read(Block block)
    {
        switch (block.Language)
        {
            case "yaml":
                new YamlStream().Load(new StringReader(block.Text));
                break;
            case "xml":
                XElement.Parse($"<block>{block.Text}</block>");
                break;
            case "json":
                // Dots say that something is left out.
                JsonDocument.Parse(LeftOut().Replace(block.Text, "")).Dispose();
                break;
        }
    }

    [GeneratedRegex(@",?\s*…")]
    private static partial Regex LeftOut();
}
