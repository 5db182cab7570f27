using System.Text.Json;

namespace Chatwright.Tool;

/// <summary>Shows an answer: its JSON as the result; what it means beside it.</summary>
internal sealed class AnswerReport(Output output, CallTarget target)
{
    public int Show(Request request, Answer answer, TimeSpan took)
    {
        var error = answer is { HasFailed: true, Code: { } code } ? Explain(code) : null;
        var findings = Check(answer);
        if (output.IsJson)
            output.Json(Document(request, answer, error, findings, took));
        else
            ShowText(answer, error, findings, took);
        return answer.HasFailed ? ExitCode.Findings : ExitCode.Ok;
    }

    private object Document(Request request, Answer answer, ErrorEntry? error, IReadOnlyList<BodyFinding> findings, TimeSpan took) => new
    {
        endpoint = target.Endpoint.Path,
        ok = !answer.HasFailed,
        answer.Code,
        answer.Info,
        error,
        milliseconds = (long)took.TotalMilliseconds,
        request = request.Body,
        response = answer.Json,
        findings,
    };

    private void ShowText(Answer answer, ErrorEntry? error, IReadOnlyList<BodyFinding> findings, TimeSpan took)
    {
        output.Line($"{JsonPrinter.Markup(answer.Json)}");
        if (answer.HasFailed)
        {
            output.Note($"[red]{target.Endpoint.Path} said no[/]{(answer.Info is { Length: > 0 } info ? $": {info}" : ".")}");
            if (error is not null)
                error.ShowAsNote(output);
            else if (answer.Code is { } code)
                output.Note($"No spec explains the code {code}.");
        }
        else if (output.IsWatched)
        {
            output.Note($"[dim]{(long)took.TotalMilliseconds} ms[/]");
        }
        new BodyReport(output).Show(findings, "the answer");
    }

    private ErrorEntry? Explain(long code) => new ErrorCatalog(target.Project).Find(code, target.Endpoint);

    /// <summary>An answer that the spec does not describe is news for the author of the spec, but no fault of the call.</summary>
    private List<BodyFinding> Check(Answer answer)
    {
        var text = JsonSerializer.Serialize(answer.Json, JsonPrinter.Indented);
        return BodyChecker.Read(text, out _) is { } value
            ? [.. new BodyChecker(target).CheckResponse(value, text).Select(finding => finding with { IsError = false })]
            : [];
    }
}
