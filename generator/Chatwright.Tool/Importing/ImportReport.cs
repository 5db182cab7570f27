using Chatwright.Import.Drafts;
using Chatwright.Import.Texts;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Importing;

/// <summary>The amount of content read from a page.</summary>
internal sealed record PageContents(string? Calls, int RequestMembers, int ResponseMembers, int Types, int Errors, int Examples)
{
    public static PageContents Of(SpecDraft draft) =>
        new(draft.Calls, draft.Request.Count, draft.Response.Count, draft.Types.Count, draft.Errors.Count, draft.Examples.Count);
}

/// <summary>Why no spec came of a page.</summary>
/// <param name="Line">The page's line; null when no line is to blame.</param>
internal sealed record PageProblem(int? Line, string Message, bool IsFailed);

/// <summary>The result of importing a page.</summary>
internal sealed record PageReport(
    string Page, string? Spec, string? Endpoint, PageContents? Contents, IReadOnlyList<Doubt> Doubts, PageProblem? Problem)
{
    public static PageReport Failure(string page, int line, string message, bool isFailed) =>
        new(page, null, null, null, [], new PageProblem(line > 0 ? line : null, message, isFailed));
}

/// <summary>Prints the results of importing: the specs on the output, doubts and failures on the error stream.</summary>
internal sealed class ImportReport(Session session)
{
    private readonly List<PageReport> _pages = [];

    public void Add(PageReport page)
    {
        _pages.Add(page);
        var output = session.Output;
        if (output.IsJson)
            return;
        if (page.Problem is { } problem)
        {
            output.Error($"{Place(page.Page, problem.Line)}: {problem.Message}");
            return;
        }
        output.Line($"[green]{page.Spec!}[/]  {page.Endpoint!}, {Describe(page.Contents!)}");
        foreach (var doubt in page.Doubts)
            output.Line($"  [yellow]{Place(page.Page, doubt.Line)}[/]: {doubt.Text}");
    }

    /// <returns>The exit code.</returns>
    public int Finish()
    {
        if (session.Output.IsJson)
            session.Output.Json(new { pages = _pages });
        if (_pages.Exists(page => page.Problem is { IsFailed: true }))
            return ExitCode.Failed;
        return _pages.Exists(page => page.Problem is not null) ? ExitCode.Negative : ExitCode.Ok;
    }

    private static string Place(string page, int? line) => line is > 0 ? FormattableString.Invariant($"{page}({line})") : page;

    private static string Describe(PageContents contents)
    {
        string[] parts =
        [
            Count(contents.RequestMembers, "request member", "request members"),
            Count(contents.ResponseMembers, "response member", "response members"),
            Count(contents.Types, "type", "types"),
            Count(contents.Errors, "error", "errors"),
            Count(contents.Examples, "example", "examples"),
        ];
        return string.Join(", ", parts);
    }

    private static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
