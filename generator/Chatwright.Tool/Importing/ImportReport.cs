using Chatwright.Import;
using Chatwright.Import.Drafts;
using Chatwright.Import.Texts;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Importing;

/// <summary>The amount of content read from a page.</summary>
/// <param name="RequestMembers">Those of the body, for a webhook.</param>
/// <param name="ResponseMembers">Those of the reply, for a webhook.</param>
/// <param name="Errors">The error codes of an endpoint, or the codes of a webhook's reply.</param>
internal sealed record PageContents(string? Calls, int RequestMembers, int ResponseMembers, int Types, int Errors, int Examples)
{
    public static PageContents Of(SpecDraft draft) => new(
        draft.Calls, draft.Request.Count, draft.Response.Count, draft.Types.Count, draft.Errors.Count + draft.Codes.Count, draft.Examples.Count);
}

/// <summary>Why no spec came of a page.</summary>
/// <param name="Line">The page's line; null when no line is to blame.</param>
internal sealed record PageProblem(int? Line, string Message, bool IsFailed);

/// <summary>The result of importing a page.</summary>
/// <param name="Endpoint">The path of the endpoint; null for a webhook.</param>
/// <param name="Webhook">The command of the webhook; null for an endpoint.</param>
internal sealed record PageReport(
    string Page, string? Spec, string? Endpoint, string? Webhook, PageContents? Contents, IReadOnlyList<Doubt> Doubts, PageProblem? Problem)
{
    public static PageReport Of(string page, string path, ImportedSpec spec)
    {
        var (endpoint, webhook) = spec.Draft.IsWebhook ? ((string?)null, spec.Draft.Head) : (spec.Draft.Head, null);
        return new(page, path, endpoint, webhook, PageContents.Of(spec.Draft), spec.Doubts, null);
    }

    public static PageReport Failure(string page, int line, string message, bool isFailed) =>
        new(page, null, null, null, null, [], new PageProblem(line > 0 ? line : null, message, isFailed));
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
        output.Line($"[green]{page.Spec!}[/]  {page.Endpoint ?? page.Webhook}, {Describe(page.Contents!, page.Webhook is not null)}");
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

    private static string Describe(PageContents contents, bool isWebhook)
    {
        var (request, response, error) = isWebhook ? ("body member", "reply member", "code") : ("request member", "response member", "error");
        string[] parts =
        [
            PlainText.Count(contents.RequestMembers, request),
            PlainText.Count(contents.ResponseMembers, response),
            PlainText.Count(contents.Types, "type"),
            PlainText.Count(contents.Errors, error),
            PlainText.Count(contents.Examples, "example"),
        ];
        return string.Join(", ", parts);
    }
}
