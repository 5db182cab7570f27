using System.Text.Json;
using Chatwright.Tool.Bodies;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Requests;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Calls;

/// <summary>Prints a response: its JSON as the result, its meaning on the error stream.</summary>
internal sealed class ResponseReport(Output output, CallTarget target)
{
    public int Show(Request request, ServiceResponse response, TimeSpan took)
    {
        var error = response is { HasFailed: true, Code: { } code } ? Explain(code) : null;
        var diagnostics = Check(response);
        if (output.IsJson)
            output.Json(Document(request, response, error, diagnostics, took));
        else
            ShowText(response, error, diagnostics, took);
        return response.HasFailed ? ExitCode.Negative : ExitCode.Ok;
    }

    private object Document(Request request, ServiceResponse response, ErrorEntry? error, IReadOnlyList<BodyDiagnostic> diagnostics, TimeSpan took) =>
        new
        {
            endpoint = target.Endpoint.Path,
            ok = !response.HasFailed,
            response.Code,
            response.Info,
            error,
            milliseconds = (long)took.TotalMilliseconds,
            request = request.Body,
            response = response.Json,
            diagnostics,
        };

    private void ShowText(ServiceResponse response, ErrorEntry? error, IReadOnlyList<BodyDiagnostic> diagnostics, TimeSpan took)
    {
        output.Line($"{JsonPrinter.Markup(response.Json)}");
        if (response.HasFailed)
        {
            output.Note($"[red]{target.Endpoint.Path} returned an error[/]{(response.Info is { Length: > 0 } info ? $": {info}" : ".")}");
            if (error is not null)
                error.ShowAsNote(output);
            else if (response.Code is { } code)
                output.Note($"No spec explains the code {code}.");
        }
        else if (output.IsWatched)
        {
            output.Note($"[dim]{(long)took.TotalMilliseconds} ms[/]");
        }
        new BodyReport(output).Show(diagnostics, "the response");
    }

    private ErrorEntry? Explain(long code) => new ErrorCatalog(target.Project).Find(code, target.Endpoint);

    /// <summary>A response that the spec does not describe is a warning to the author of the spec; the call succeeded.</summary>
    private List<BodyDiagnostic> Check(ServiceResponse response)
    {
        var text = JsonSerializer.Serialize(response.Json, JsonPrinter.Indented);
        return BodyChecker.Read(text, out _) is { } value
            ? [.. new BodyChecker(target).CheckResponse(value, text).Select(diagnostic => diagnostic with { IsError = false })]
            : [];
    }
}
