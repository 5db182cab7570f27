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
    private const string Project = "Documents";

    private static readonly string[] s_known = ["", "sh", "csharp", "yaml", "xml", "json", "text", "ini", "sql", "console"];

    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public void Every_block_says_what_it_is_in_one_of_the_known_words() =>
        Assert.Empty(Pages.Blocks.Where(block => !s_known.Contains(block.Language)).Select(block => $"{block}: {block.Language}"));

    /// <summary>One project for all blocks. The compiler reports at the line of the page.</summary>
    [Fact]
    public async Task The_code_of_the_pages_compiles()
    {
        var blocks = Pages.Blocks.Where(block => block.Language == "csharp" && !FiveMinutes.Contains(block)).ToList();
        Assert.True(blocks.Count > 5, "The pages have no code.");
        _workspace.Write($"{Project}/{Project}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <ChatwrightExamples>true</ChatwrightExamples>
                <!-- A page may show a method that nothing calls, or wait for nothing. -->
                <NoWarn>$(NoWarn);CS1998;CS8321;CS0162</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(PackageFeed.Ids.Select(id => $"<PackageReference Include=\"{id}\" Version=\"{Workspace.Version}\" />"))}
                <Using Include="Chatwright;Chatwright.Hosting;Chatwright.Testing;Documents.TencentChat" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (number, block) in blocks.Index())
            _workspace.Write($"{Project}/Block{number}.cs", CSharpBlock.Compilable(block));
        foreach (var (number, block) in Pages.Blocks.Where(IsSpec).Index())
            _workspace.Write($"{Project}/block{number}.api.yaml", block.Text);
        (await Dotnet.BuildAsync(_workspace.At(Project), "build", "-v", "q", "-warnaserror")).AssertSucceeded();
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
