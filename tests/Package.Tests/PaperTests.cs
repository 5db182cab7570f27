using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The license, the release notes, the icon, the source links and the SBOM of each package.</summary>
[Collection(PublishedTests.Name)]
public class PaperTests(WorkspaceFixture fixture)
{
    private const string Sbom = "_manifest/spdx_2.2/manifest.spdx.json";

    private const string Origin = "https://github.com/chatwright/chatwright";

    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly PackageFeed _feed = fixture.Workspace.Feed;

    public static TheoryData<string> Ids => [.. PackageFeed.Ids];

    [Theory, MemberData(nameof(Ids))]
    public void A_package_has_the_license_and_its_text(string id)
    {
        var license = Metadata(id, "license");
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));
        var text = Encoding.UTF8.GetString(_feed.Read(id, "LICENSE"));
        Assert.StartsWith("MIT License\n\nCopyright (c) 2026 Chatwright contributors\n", text, StringComparison.Ordinal);
        Assert.Equal("Copyright (c) 2026 Chatwright contributors", Text(id, "copyright"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_release_notes_are_the_section_of_the_version_in_the_changelog(string id)
    {
        var changelog = File.ReadAllText(Repository.At("CHANGELOG.md")).ReplaceLineEndings("\n");
        var sections = Regex.Split(changelog, "^## ", RegexOptions.Multiline);
        var section = sections.Single(text => text.StartsWith($"[{Workspace.Version}]", StringComparison.Ordinal));
        Assert.Equal(section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim(), Text(id, "releaseNotes").ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_package_has_an_icon_of_128_by_128(string id)
    {
        Assert.Equal("icon.png", Text(id, "icon"));
        var png = _feed.Read(id, "icon.png").AsSpan();
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png[..4]));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
    }

    /// <summary>The clone that is packed here was made from another address.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_package_leads_to_the_commit_in_the_repository_of_the_project(string id)
    {
        var repository = Metadata(id, "repository");
        Assert.Equal(
            ("git", Origin, Workspace.Commit),
            (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value, repository.Attribute("commit")!.Value));
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(
                new MemoryStream(_feed.Read(id, $"lib/{framework}/{id}.pdb", "snupkg")));
            var symbols = provider.GetMetadataReader();
            var links = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
                .Where(information => symbols.GetGuid(information.Kind) == s_sourceLink)
                .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)));
            Assert.Equal(
                $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/chatwright/chatwright/{{{Workspace.Commit}}}/*"}}""",
                Assert.Single(links));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_SBOM_lists_each_file_with_its_hash(string id)
    {
        var files = Document(id).GetProperty("files").EnumerateArray().ToDictionary(
            file => file.GetProperty("fileName").GetString()!,
            file => file.GetProperty("checksums").EnumerateArray()
                .Single(checksum => checksum.GetProperty("algorithm").GetString() == "SHA256").GetProperty("checksumValue").GetString());
        Assert.Equal(
            _feed.Entries(id).Where(entry => entry != Sbom)
                .ToDictionary(entry => "./" + entry, entry => (string?)Convert.ToHexStringLower(SHA256.HashData(_feed.Read(id, entry)))),
            files);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_SBOM_lists_what_is_inside_and_what_the_package_depends_on(string id)
    {
        var document = Document(id);
        var names = document.GetProperty("packages").EnumerateArray().ToDictionary(
            package => package.GetProperty("SPDXID").GetString()!,
            package => $"{package.GetProperty("name").GetString()} {package.GetProperty("versionInfo").GetString()}");
        var relations = document.GetProperty("relationships").EnumerateArray()
            .Where(relation => relation.GetProperty("spdxElementId").GetString() == "SPDXRef-RootPackage")
            .ToLookup(
                relation => relation.GetProperty("relationshipType").GetString(),
                relation => names[relation.GetProperty("relatedSpdxElement").GetString()!]);
        var dependencies = Metadata(id).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}");

        Assert.Equal($"{id} {Workspace.Version}", names["SPDXRef-RootPackage"]);
        Assert.Equal(dependencies.Distinct().Order(StringComparer.Ordinal), relations["DEPENDS_ON"].Order(StringComparer.Ordinal));
        Assert.Equal(id == "Chatwright" ? ["PolySharp 1.16.0", "YamlDotNet 18.1.0"] : [], relations["CONTAINS"].Order(StringComparer.Ordinal));
        if (id != "Chatwright")
            return;
        var notices = Encoding.UTF8.GetString(_feed.Read(id, "THIRD-PARTY-NOTICES.txt"));
        Assert.All(relations["CONTAINS"], package => Assert.Contains(package, notices, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_sources_give_the_same_bytes()
    {
        var again = fixture.Workspace.At("again");
        await PackAgainAsync("Chatwright");
        await PackAgainAsync("Chatwright.Hosting");
        foreach (var file in Directory.EnumerateFiles(again))
            Assert.True(File.ReadAllBytes(Path.Combine(_feed.Folder, Path.GetFileName(file))).AsSpan().SequenceEqual(File.ReadAllBytes(file)), file);
        Assert.Equal(4, Directory.EnumerateFiles(again).Count());

        async Task PackAgainAsync(string id) => (await Dotnet.BuildAsync(
            fixture.Workspace.Sources, "pack", Path.Combine("runtime", id), "-c", "Release", "--no-build", "-o", again, "-v", "q")).AssertSucceeded();
    }

    private JsonElement Document(string id)
    {
        var document = JsonDocument.Parse(_feed.Read(id, Sbom)).RootElement;
        Assert.Equal("SPDX-2.2", document.GetProperty("spdxVersion").GetString());
        return document;
    }

    private string Text(string id, string name) => Metadata(id, name).Value;

    private XElement Metadata(string id, string name) => Metadata(id).Single(element => element.Name.LocalName == name);

    private IEnumerable<XElement> Metadata(string id) =>
        XDocument.Load(new MemoryStream(_feed.Read(id, id + ".nuspec"))).Root!.Elements().Single().Elements();
}
