using Chatwright.Generator;
using Chatwright.Generator.Syntax;
using Chatwright.Import;
using Chatwright.Import.Texts;
using Xunit.Abstractions;

namespace Import.Tests.Counting;

/// <summary>Counts the lines of drafts that stand in the finished specs. The larger the share, the less work a draft leaves.</summary>
public class CountTests(ITestOutputHelper output)
{
    /// <summary>The environment variable that names a folder for the drafts; optional.</summary>
    private const string DraftsVariable = "CHATWRIGHT_IMPORT_DRAFTS";

    [Fact]
    public void Lines_count_as_kept_changed_removed_or_added()
    {
        const string Draft = "# a comment\na: 1\nb: 2\nc: 3\nd: 4\n";
        const string Finished = "a: 1\n\n  b: 3\n  c: 3\ne: 5\nf: 6\n";

        Assert.Equal(new LineCount(Kept: 2, Changed: 2, Removed: 0, Added: 1), LineCount.Of(Draft, Finished));
        Assert.Equal(new LineCount(Kept: 4, Changed: 0, Removed: 0, Added: 0), LineCount.Of(Draft, Draft));
        Assert.Equal(new LineCount(Kept: 1, Changed: 0, Removed: 3, Added: 0), LineCount.Of(Draft, "c: 3"));
    }

    /// <summary>
    /// Drafts each page of the folder beside the service and the shared files, and compares it with the finished spec.
    /// </summary>
    [PagesFact]
    public void Every_page_of_an_endpoint_or_webhook_with_a_spec_becomes_a_draft()
    {
        var finished = FinishedSpecs();
        var shared = finished.Where(spec => spec.Declaration is ServiceDecl or SharedDecl).ToList();
        var described = finished.Where(spec => spec.Declaration is EndpointDecl or WebhookDecl)
            .ToDictionary(spec => spec.Declaration!.Head.Value, spec => File.ReadAllText(spec.Path));
        var sum = new LineCount(0, 0, 0, 0);
        var (drafts, doubts) = (0, 0);
        foreach (var page in Pages())
        {
            if (Import(page, shared) is not { } imported || !described.TryGetValue(imported.Draft.Head, out var spec))
                continue;
            var count = LineCount.Of(imported.Text, spec);
            output.WriteLine($"{Name(page)}: {count}, doubts {imported.Doubts.Count}");
            Keep(page, imported);
            (sum, drafts, doubts) = (sum + count, drafts + 1, doubts + imported.Doubts.Count);
        }
        output.WriteLine($"{drafts} drafts: {sum}, doubts {doubts}");
        Assert.True(drafts > 0, $"no page in {PagesFactAttribute.Folder} describes an endpoint or a webhook of the specs");
    }

    private ImportedSpec? Import(string page, List<SpecFile> beside)
    {
        try
        {
            return ServiceSpecs.Importer(beside).Import(Path.GetFileName(page), File.ReadAllText(page), path => path.Split('/')[^1] + ".api.yaml");
        }
        catch (PageException e)
        {
            output.WriteLine($"{Name(page)}({e.Line}): {e.Message}");
            return null;
        }
    }

    private static void Keep(string page, ImportedSpec imported)
    {
        if (Environment.GetEnvironmentVariable(DraftsVariable) is not { Length: > 0 } folder)
            return;
        var path = Path.Combine(folder, Name(page) + ".api.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, imported.Text);
    }

    private static string Name(string page) => Path.GetRelativePath(PagesFactAttribute.Folder!, page);

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(PagesFactAttribute.Folder!, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static List<SpecFile> FinishedSpecs() =>
        [.. Directory.EnumerateFiles(Repository.At("specs"), "*.api.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => SpecCompiler.Parse(path, File.ReadAllText(path), CancellationToken.None))];
}
