using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The contents of the packages, entry by entry.</summary>
[Collection(PublishedTests.Name)]
public class ContentTests(WorkspaceFixture fixture)
{
    /// <summary>The first version of Orleans that Chatwright.Orleans works with.</summary>
    private const string FirstOrleans = "10.3.0";

    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly Dictionary<string, string[]> s_own = new()
    {
        ["Chatwright"] =
        [
            "analyzers/dotnet/cs/Chatwright.Generator.dll",
            "analyzers/dotnet/cs/Chatwright.YamlDotNet.dll",
            "build/net8.0/Chatwright.props",
            "build/net8.0/Chatwright.targets",
            "specs/chatwright.schema.json",
            .. Specs,
            "THIRD-PARTY-NOTICES.txt",
        ],
        ["Chatwright.Hosting"] = ["build/net8.0/Chatwright.Hosting.props", "build/net8.0/Chatwright.Hosting.targets"],
        ["Chatwright.Orleans"] = [],
        ["Chatwright.TencentChat"] = ["build/net8.0/Chatwright.TencentChat.props"],
        ["Chatwright.Testing"] = [],
        ["Chatwright.Webhooks"] = ["build/net8.0/Chatwright.Webhooks.props"],
    };

    private static IEnumerable<string> Specs => Directory.EnumerateFiles(Repository.At("specs"), "*.api.yaml", SearchOption.AllDirectories)
        .Select(file => "specs/" + Path.GetRelativePath(Repository.At("specs"), file).Replace('\\', '/'));

    private readonly PackageFeed _feed = fixture.Workspace.Feed;

    public static TheoryData<string> Ids => [.. PackageFeed.Ids];

    [Theory, MemberData(nameof(Ids))]
    public void A_package_has_these_entries_and_no_others(string id)
    {
        IEnumerable<string> libraries = Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" });
        string[] papers = [$"{id}.nuspec", "README.md", "LICENSE", "icon.png", "_manifest/spdx_2.2/manifest.spdx.json"];
        Assert.Equal(Sorted([.. papers, .. libraries, .. s_own[id]]), _feed.Entries(id));
        Assert.Equal(Sorted([$"{id}.nuspec", .. Frameworks.Select(framework => $"lib/{framework}/{id}.pdb")]), _feed.Entries(id, "snupkg"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        var metadata = XDocument.Load(new MemoryStream(_feed.Read(id, id + ".nuspec"))).Root!.Elements().Single();
        Assert.InRange(Text("description").Length, 80, 400);
        Assert.Equal("README.md", Text("readme"));
        Assert.Contains("tencent-cloud-chat", Text("tags"), StringComparison.Ordinal);
        Assert.Matches("^https://", Text("projectUrl"));
        var groups = metadata.Descendants()
            .Where(element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies");
        Assert.Equal(
            Frameworks.Order(StringComparer.Ordinal),
            groups.Select(group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));

        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    /// <summary>A package that asks for more than it needs does not restore beside the pins of a project.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_package_asks_for_the_first_versions_of_a_framework(string id)
    {
        var metadata = XDocument.Load(new MemoryStream(_feed.Read(id, id + ".nuspec"))).Root!;
        foreach (var group in metadata.Descendants().Where(element => element.Name.LocalName == "group"))
        {
            var first = group.Attribute("targetFramework")!.Value["net".Length..] + ".0";
            Assert.All(
                group.Elements().Where(element => element.Name.LocalName == "dependency"),
                element => Assert.Contains(element.Attribute("version")!.Value, new[] { first, Workspace.Version, FirstOrleans }));
        }
    }

    /// <summary>The compiler and its reader of YAML come in the package itself, so no one has to agree with them on a version.</summary>
    [Fact]
    public void Chatwright_depends_on_no_package_of_its_compiler()
    {
        var text = Encoding.UTF8.GetString(_feed.Read("Chatwright", "Chatwright.nuspec"));
        Assert.DoesNotContain("YamlDotNet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CodeAnalysis", text, StringComparison.Ordinal);
    }

    /// <summary>A compiler keeps one assembly of a name, and the SDK drops the older file of two.</summary>
    [Fact]
    public void The_parser_of_YAML_meets_that_of_no_other_generator()
    {
        var names = new[] { "Chatwright.Generator", "Chatwright.YamlDotNet" }.Select(name =>
        {
            using var file = new PEReader(new MemoryStream(_feed.Read("Chatwright", $"analyzers/dotnet/cs/{name}.dll")));
            var metadata = file.GetMetadataReader();
            var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            return (Name: metadata.GetString(metadata.GetAssemblyDefinition().Name), References: references.ToList());
        }).ToList();
        Assert.Equal(["Chatwright.Generator", "Chatwright.YamlDotNet"], names.Select(file => file.Name));
        Assert.Contains("Chatwright.YamlDotNet", names[0].References);
        Assert.All(names, file => Assert.DoesNotContain("YamlDotNet", file.References));
        Assert.Contains("Antoine Aubry", Encoding.UTF8.GetString(_feed.Read("Chatwright", "THIRD-PARTY-NOTICES.txt")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_sources_are_in_the_symbols(string id)
    {
        foreach (var framework in Frameworks)
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(
                new MemoryStream(_feed.Read(id, $"lib/{framework}/{id}.pdb", "snupkg")));
            var symbols = provider.GetMetadataReader();
            Assert.NotEmpty(symbols.Documents);
            Assert.All(symbols.Documents, document =>
            {
                Assert.StartsWith("/_/", symbols.GetString(symbols.GetDocument(document).Name), StringComparison.Ordinal);
                Assert.Contains(
                    s_embeddedSource,
                    symbols.GetCustomDebugInformation(document).Select(info => symbols.GetGuid(symbols.GetCustomDebugInformation(info).Kind)));
            });
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Nothing_tells_where_it_was_built(string id)
    {
        foreach (
            var (entry, extension) in _feed.Entries(id).Select(entry => (entry, "nupkg"))
                .Concat(_feed.Entries(id, "snupkg").Select(entry => (entry, "snupkg"))))
        {
            var content = _feed.Read(id, entry, extension);
            Assert.False(
                content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(fixture.Workspace.Folder)) >= 0, $"{entry} of {id} has a path of this machine.");
        }
    }

    private static string[] Frameworks => ["net10.0", "net8.0"];

    private static IEnumerable<string> Sorted(IEnumerable<string> entries) => entries.Order(StringComparer.Ordinal);
}
