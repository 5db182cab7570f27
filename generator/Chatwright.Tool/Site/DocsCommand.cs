using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site;

/// <summary><c>chatwright docs PATH… -o DIR</c>: a site of pages about the endpoints, webhooks and types of specs.</summary>
internal sealed class DocsCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Spec files, and folders to look for *.api.yaml in. By default, the site shows the shipped specs.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder of the site. It is created if it does not exist.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace the site in the folder. Pages that it no longer has are removed; other files stay.",
    };

    private readonly SpecOptions _specs = new(takesPaths: false);

    public DocsCommand()
        : base("docs", "Write a static site of specs: a page for each endpoint, webhook and shared type, the error codes, and a search.")
    {
        Add(_paths);
        Add(_output);
        Add(_force);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright docs -o site", "Write the pages of the shipped specs."),
            ("chatwright docs Specs -o site --force", "Write the pages of your own specs in place of those of the last time."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var project = Load(session, cancellationToken);
        var files = SiteBuilder.Build(project, cancellationToken);
        var folder = session.Get(_output)!;
        await SiteFolder.WriteAsync(session.Terminal, folder, files, session.Get(_force), cancellationToken);
        Report(session, folder, files);
        return ExitCode.Ok;
    }

    private static void Report(Session session, string folder, IReadOnlyList<SiteFile> files)
    {
        var index = session.Terminal.Display(session.Terminal.Resolve(Path.Combine(folder, Content.SiteMap.Index)));
        var pages = files.Count(file => Path.GetExtension(file.Path) == ".html");
        if (session.Output.IsJson)
            session.Output.Json(new { index, pages, files = files.Select(file => file.Path) });
        else
            session.Output.Line($"[green]{index}[/]  {pages} pages");
    }

    private SpecProject Load(Session session, CancellationToken cancellationToken)
    {
        var project = _specs.Load(session, session.Get(_paths) ?? [], cancellationToken);
        if (project.Units.FirstOrDefault(unit => unit.HasErrors) is { } broken)
        {
            var path = session.Terminal.Display(broken.Source.Path);
            throw new ToolException($"{path} has errors; '{CommandName.Tool} check' shows them. Nothing was written.", ExitCode.Negative);
        }
        return project.Units.Any(unit => unit.Bound.Model is Generator.Model.EndpointModel or Generator.Model.WebhookModel)
            ? project
            : throw new ToolException("There is no endpoint and no webhook among the specs.");
    }
}
