using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool;

/// <summary>Runs a command line from its text to its exit code.</summary>
internal static class ToolRunner
{
    // An @ begins the id of a chat group, not the name of a response file.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        // Numbers, dates and the parser's messages are the same on every machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var parsed = ToolCommands.Root().Parse(arguments, s_parsing);
        if (parsed.Action is ParseErrorAction)
            return RejectArguments(parsed, terminal);
        try
        {
            return await parsed.InvokeAsync(new ToolInvocation(terminal), cancellationToken);
        }
        catch (ToolException error)
        {
            return Fail(new Session(parsed, terminal).Output, error.Message, error.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        // Files are guarded where they are read and written. The output itself may fail anywhere, as on a full disk.
        catch (IOException error)
        {
            return Fail(new Session(parsed, terminal).Output, $"Reading or writing failed: {error.Message}", ExitCode.Failed);
        }
        catch (Exception error)
        {
            return FailInternally(new Session(parsed, terminal).Output, error);
        }
    }

    private static int RejectArguments(ParseResult parsed, Terminal terminal)
    {
        var output = new Session(parsed, terminal).Output;
        var messages = parsed.Errors.Select(error => error.Message).Distinct().ToList();
        foreach (var message in messages)
            output.Error(message);
        output.Note($"Run '{CommandName.Of(parsed.CommandResult.Command)} --help' for usage.");
        if (output.IsJson)
            output.Json(new Failure(string.Join('\n', messages), ExitCode.Usage));
        return ExitCode.Usage;
    }

    private static int Fail(Output output, string message, int exitCode)
    {
        output.Error(message);
        try
        {
            if (output.IsJson)
                output.Json(new Failure(message, exitCode));
        }
        catch (IOException)
        {
            // The output cannot be written; the message has gone to the error stream.
        }
        return exitCode;
    }

    private static int FailInternally(Output output, Exception error)
    {
        const string Report = "This is an internal error of Chatwright; please report it.";
        var lines = error.ToString().ReplaceLineEndings("\n").Split('\n');
        output.Error(lines[0]);
        foreach (var line in lines.Skip(1).Append(Report))
            output.Note($"{line}");
        if (output.IsJson)
            output.Json(new Failure($"{error}\n{Report}", ExitCode.Internal));
        return ExitCode.Internal;
    }

    /// <summary>The JSON of a run that had no result.</summary>
    private sealed record Failure(string Error, int ExitCode);
}
