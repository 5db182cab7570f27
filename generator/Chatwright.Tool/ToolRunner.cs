using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Chatwright.Tool;

/// <summary>Runs a command line from its text to its exit code.</summary>
internal static class ToolRunner
{
    // An @ begins the id of a chat group, and no file of further arguments.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        // Numbers, dates and the parser's own messages are the same on every machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var parsed = ToolCommands.Root().Parse(arguments, s_parsing);
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, terminal);
        try
        {
            return await parsed.InvokeAsync(new ToolInvocation(terminal), cancellationToken);
        }
        catch (ToolException problem)
        {
            return Fail(new Session(parsed, terminal).Output, problem.Message, problem.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception fault)
        {
            return Fail(new Session(parsed, terminal).Output, $"{fault}\nThis is a fault of Chatwright; please report it.", ExitCode.Internal);
        }
    }

    /// <summary>A command with the names of those that hold it.</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : ToolCommands.Name;

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var output = new Session(parsed, terminal).Output;
        var messages = parsed.Errors.Select(error => error.Message).Distinct().ToList();
        foreach (var message in messages)
            output.Error(message);
        output.Note($"Run '{NameOf(parsed.CommandResult.Command)} --help' to see what it takes.");
        if (output.IsJson)
            output.Json(new Failure(string.Join('\n', messages), ExitCode.Usage));
        return ExitCode.Usage;
    }

    private static int Fail(Output output, string message, int exitCode)
    {
        output.Error(message);
        if (output.IsJson)
            output.Json(new Failure(message, exitCode));
        return exitCode;
    }

    /// <summary>The JSON of a run that had no result.</summary>
    private sealed record Failure(string Error, int ExitCode);
}
