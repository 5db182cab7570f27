using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chatwright.Tool;

/// <summary>The parser's own help, and below it the command's examples.</summary>
internal sealed class ToolHelp : SynchronousCommandLineAction
{
    private const int Width = 100;

    private readonly HelpAction _usual = new() { MaxWidth = Width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand { Examples: { Count: > 0 } examples })
        {
            output.WriteLine("Examples:");
            foreach (var (commandLine, does) in examples)
            {
                output.WriteLine($"  {does}");
                output.WriteLine($"    {commandLine}");
            }
            output.WriteLine();
        }
        return ExitCode.Ok;
    }
}
