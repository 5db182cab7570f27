using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Changes;

/// <summary><c>chatwright diff OLD NEW</c>: what has changed for callers.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("OLD NEW")
    {
        Description = "Folders or files of specs. OLD may be a baseline. With --git or --save: the paths of NEW alone, by default the current "
            + "folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _git = new("--git")
    {
        Description = "Compare with the specs as they were in this revision of the git repository.",
        HelpName = "REVISION",
    };

    private readonly Option<string?> _save = new("--save")
    {
        Description = $"Compare nothing, and write a baseline to compare with later: a file whose name ends in {SurfaceFile.Extension}.",
        HelpName = "FILE",
    };

    private readonly Option<FailOn?> _failOn = new("--fail-on")
    {
        Description = "End with 1 if there are changes of this severity or a worse one: breaking (the default), risky, safe or never.",
        HelpName = "SEVERITY",
    };

    private readonly Option<bool> _github = new("--github")
    {
        Description = "Print the changes as GitHub Actions shows them beside the lines of a pull request.",
    };

    private readonly SpecOptions _specs = new(takesPaths: false);

    public DiffCommand()
        : base("diff", "Tell what has changed between two versions of specs for those who call by them.")
    {
        Add(_paths);
        Add(_git);
        Add(_save);
        Add(_failOn);
        Add(_github);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright diff old/Specs Specs", "Compare two folders."),
            ("chatwright diff --git v1.4.0 Specs", "Compare a folder with the same one in a revision."),
            ("chatwright diff --save api.surface Specs", "Keep the surface of a release."),
            ("chatwright diff api.surface Specs --fail-on risky --github", "Compare with it in a build service."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (source, paths) = (new SurfaceSource(session, _specs), session.Get(_paths) ?? []);
        if (session.Get(_save) is { } file)
            return await SaveAsync(session, file, source.OfFiles(Usual(paths), cancellationToken), cancellationToken);
        var (old, @new) = session.Get(_git) is { } revision
            ? await source.SinceRevisionAsync(revision, Usual(paths), cancellationToken)
            : paths is [var before, var after]
                ? (await source.OfPathAsync(before, cancellationToken), await source.OfPathAsync(after, cancellationToken))
                : throw new ToolException("Name the old specs and the new ones, or a revision with --git.", ExitCode.Usage);
        var changes = ServiceComparison.Compare(old, @new);
        new DiffReport(session.Output, session.Get(_github)).Show(changes);
        return changes.Any(change => (int)change.Severity >= (int)(session.Get(_failOn) ?? FailOn.Breaking)) ? ExitCode.Negative : ExitCode.Ok;
    }

    private static async Task<int> SaveAsync(
        Session session, string file, IReadOnlyList<SurfaceNode> surface, CancellationToken cancellationToken)
    {
        if (!file.EndsWith(SurfaceFile.Extension, StringComparison.Ordinal))
            throw new ToolException($"'{file}' does not end in {SurfaceFile.Extension}, by which a baseline is known.", ExitCode.Usage);
        // The file is kept in a repository, which has what was there before.
        await OutputFile.WriteAsync(session.Terminal, file, SurfaceFile.Write(surface), mayReplace: true, cancellationToken);
        if (session.Output.IsJson)
            session.Output.Json(new { baseline = file });
        return ExitCode.Ok;
    }

    private static string[] Usual(string[] paths) => paths.Length > 0 ? paths : ["."];

    /// <summary>The values are those of <see cref="ChangeSeverity"/>.</summary>
    private enum FailOn
    {
        Safe = ChangeSeverity.Safe,
        Risky = ChangeSeverity.Risky,
        Breaking = ChangeSeverity.Breaking,
        Never,
    }
}
