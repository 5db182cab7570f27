using System.CommandLine;
using Chatwright.Generator;
using Chatwright.Generator.Syntax;
using Chatwright.Import;
using Chatwright.Import.Pages;
using Chatwright.Import.Texts;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Importing;

/// <summary><c>chatwright import PAGE… -o DIR</c>: pages of the API's documentation become specs.</summary>
internal sealed class ImportCommand : ToolCommand
{
    private static readonly string[] s_pageExtensions = [".md", ".markdown", ".txt"];

    private readonly Argument<string[]> _pages = new("PAGE")
    {
        Description = "Pages of the API's documentation, one endpoint or webhook each, as text or Markdown, in English or Chinese; or folders of "
            + "them. '-' reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder of the specs. Existing specs in it are taken into account.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<bool> _force = new("--force", "-f") { Description = "Overwrite existing specs." };

    private readonly SpecOptions _specs = new(takesPaths: false);

    public ImportCommand()
        : base("import", "Draft specs from pages of the API's documentation. Drafts pass 'chatwright check'. Samples of a page become examples.")
    {
        Add(_pages);
        Add(_output);
        Add(_force);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright import sendmsg.md -o Specs", "Draft Specs/sendmsg.api.yaml from a page."),
            ("chatwright import docs -o Specs --json", "Draft specs from all pages in a folder, and print the doubts as JSON."),
            ("pbpaste | chatwright import - -o Specs", "Draft a spec from a page that was copied from the browser."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var folder = session.Terminal.Resolve(session.Get(_output)!);
        var beside = Beside(session, folder, cancellationToken);
        var importer = new Importer(beside.Select(unit => unit.File), SpecProject.Settings, Named(beside, cancellationToken));
        var target = new ImportTarget(session.Terminal, folder, session.Get(_force)) { SchemaLine = SpecSchema.LineFor(session.Terminal, folder) };
        var report = new ImportReport(session);
        foreach (var page in session.Get(_pages)!.SelectMany(path => PagesAt(session, path, report)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            report.Add(await ImportAsync(session, importer, target, page, cancellationToken));
        }
        return report.Finish();
    }

    /// <summary>
    /// The specs that the new ones have to get along with, as 'check' would see them. Not the endpoints that are shipped: one of the user's takes the
    /// place of the shipped one of its path.
    /// </summary>
    private List<SpecUnit> Beside(Session session, string folder, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(session.Terminal);
        var own = Directory.Exists(folder) ? files.Read(files.Find([folder]), cancellationToken) : [];
        return [.. _specs.Compile(session, own, null, cancellationToken).Units
            .Where(unit => !unit.Source.IsShipped || ShippedSpecs.Common.Contains(unit.Source))];
    }

    /// <summary>
    /// The shipped endpoints, if the new ones belong to their service. A code keeps the name that they give it, so that specs can stand in one
    /// project wherever they were drafted.
    /// </summary>
    private static IEnumerable<SpecFile> Named(List<SpecUnit> beside, CancellationToken cancellationToken) =>
        beside.Exists(unit => unit.Source.IsShipped)
            ? ShippedSpecs.Endpoints.Select(source => SpecCompiler.Parse(source.Path, source.Text, cancellationToken))
            : [];

    /// <summary>The page at a path, or those in a folder. A folder that cannot be read is reported, as a page would be.</summary>
    private static IEnumerable<string> PagesAt(Session session, string path, ImportReport report)
    {
        var full = path == "-" ? path : session.Terminal.Resolve(path);
        if (!Directory.Exists(full))
            return [full];
        try
        {
            return Input.FilesIn(session.Terminal, full).Where(IsPage).Where(FileKind.IsRegular);
        }
        catch (ToolException error)
        {
            report.Add(PageReport.Failure(session.Terminal.Display(full), 0, error.Message, isFailed: true));
            return [];
        }
    }

    private static bool IsPage(string path) => s_pageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static async Task<PageReport> ImportAsync(
        Session session, Importer importer, ImportTarget target, string page, CancellationToken cancellationToken)
    {
        var name = page == "-" ? "standard input" : session.Terminal.Display(page);
        try
        {
            var text = PageDecoder.Read(await ReadAsync(session, page, cancellationToken));
            var specPath = "";
            var spec = importer.Import(Path.GetFileName(name), text, head => specPath = Free(importer, target, head), target.SchemaLine);
            await target.WriteAsync(specPath, spec.Draft.Head, spec.Text, cancellationToken);
            return PageReport.Of(name, session.Terminal.Display(specPath), spec);
        }
        catch (PageException error)
        {
            return PageReport.Failure(name, error.Line, error.Message, isFailed: false);
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
        {
            return PageReport.Failure(name, 0, e.Message, isFailed: true);
        }
    }

    /// <summary>The path for an endpoint or a webhook that no other spec describes.</summary>
    private static string Free(Importer importer, ImportTarget target, string head)
    {
        var path = target.PathOf(head);
        if (importer.Owner(head) is { } owner && owner != path)
            throw new PageException($"{Path.GetFileName(owner)} describes {head} already");
        return path;
    }

    private static Task<byte[]> ReadAsync(Session session, string page, CancellationToken cancellationToken) => page == "-"
        ? Input.ReadBytesAsync(session.Terminal.In, "the standard input", cancellationToken)
        : Input.ReadFileBytesAsync(session.Terminal, session.Terminal.Display(page), cancellationToken);
}
