using System.CommandLine;
using System.Globalization;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Explaining;

/// <summary><c>chatwright explain CW101</c>: prints the page of a diagnostic, or the meaning of an error code of the API.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        HelpName = "ID",
        Description = "The id of a diagnostic, such as CW101, or an error code of the API, such as 60007.",
    };

    private readonly SpecOptions _specs = new(takesPaths: true);

    public ExplainCommand()
        : base("explain", "Explain a diagnostic of the compiler, with an example and its fix, or an error code of the API.")
    {
        _id.CompletionSources.Add(_ => DiagnosticPages.Ids);
        Add(_id);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright explain CW102", "Show the page of a diagnostic."),
            ("chatwright explain 70009", "Show what the specs say about an error code."),
        ];
    }

    protected override Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var id = session.Get(_id)!.Trim();
        if (DiagnosticPages.Find(id) is { } page)
            Show(session, page);
        else if (ErrorOf(session, id, cancellationToken) is { } error)
            Show(session.Output, error);
        else
            throw new ToolException(
                $"There is no diagnostic and no error code '{PlainText.Brief(id)}'. "
                + $"Diagnostics are numbered {DiagnosticPages.Ids[0]} to {DiagnosticPages.Ids[^1]}.",
                ExitCode.Usage);
        return Task.FromResult(ExitCode.Ok);
    }

    private ErrorEntry? ErrorOf(Session session, string id, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)
            ? new ErrorCatalog(_specs.Load(session, cancellationToken)).Find(code)
            : null;

    private static void Show(Output output, ErrorEntry error)
    {
        if (output.IsJson)
            output.Json(error);
        else
            error.Show(output);
    }

    private static void Show(Session session, DiagnosticPage page)
    {
        if (session.Output.IsJson)
            session.Output.Json(page);
        else if (session.Output.IsRich)
            session.Output.Page(new MarkdownText(page.Text));
        else
            session.Terminal.Out.Write(page.Text);
    }
}
