using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Checking;

/// <summary><c>chatwright check PATH…</c>: the compiler's diagnostics without a build.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Spec files, and folders to look for *.api.yaml in. Together they are the specs of one project.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    private readonly Option<string[]> _beside = new("--beside")
    {
        Description = "Files or folders that belong to the same project, but whose own diagnostics are not shown.",
        HelpName = "PATH",
    };

    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Check again whenever a file changes, until Ctrl+C." };

    private readonly Option<bool> _warningsAreErrors = new("--warnaserror") { Description = "Treat warnings as errors." };

    private readonly Option<bool> _github = new("--github")
    {
        Description = "Print the diagnostics as GitHub Actions shows them beside the lines of a pull request.",
    };

    private readonly SpecOptions _specs = new(takesPaths: false);

    public CheckCommand()
        : base("check", "Report the diagnostics of spec files, as a build does, without building.")
    {
        Add(_paths);
        Add(_beside);
        _specs.AddTo(this);
        Add(_watch);
        Add(_warningsAreErrors);
        Add(_github);
        Examples =
        [
            ("chatwright check", "Check all specs in and below this folder."),
            ("chatwright check Specs --watch", "Check a folder again after each change."),
            ("chatwright check Specs/send.api.yaml --beside Specs", "Check one file among the others of its project."),
            ("chatwright check --warnaserror --json > diagnostics.json", "Check in a build service."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var checker = new Checker(
            session.Terminal,
            session.Get(_paths)!,
            session.Get(_beside) ?? [],
            (own, earlier) => _specs.Compile(session, own, earlier, cancellationToken),
            session.Get(_warningsAreErrors));
        var report = new CheckReport(session.Output, session.Get(_github));
        if (session.Get(_watch))
            return await WatchAsync(session, checker, report, cancellationToken);
        var result = await session.Output.WhileAsync(
            "Looking for specs",
            report => Task.Run(() => checker.Run(report, cancellationToken), cancellationToken));
        report.Show(result);
        return result.IsClean ? ExitCode.Ok : ExitCode.Negative;
    }

    private static async Task<int> WatchAsync(Session session, Checker checker, CheckReport report, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in new FileWatch(session.Terminal.Time, checker.Find).ChangesAsync(cancellationToken))
                report.ShowAgain(checker.Run(static _ => { }, cancellationToken), session.Terminal.Time.GetLocalNow());
        }
        catch (OperationCanceledException)
        {
            // Watching ends by cancellation.
        }
        return ExitCode.Ok;
    }
}
