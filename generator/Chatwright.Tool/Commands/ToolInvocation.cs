using System.CommandLine;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Commands;

/// <summary>Carries the terminal to the commands.</summary>
internal sealed class ToolInvocation : InvocationConfiguration
{
    public ToolInvocation(Terminal terminal)
    {
        Terminal = terminal;
        Output = terminal.Out;
        Error = terminal.Error;
        // What went wrong is said by the runner, in one way for all commands.
        EnableDefaultExceptionHandler = false;
        // What Ctrl+C ends may still have a server to close and a file to write; the usual 2 seconds are short for that on a busy machine.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10);
    }

    public Terminal Terminal { get; }
}
