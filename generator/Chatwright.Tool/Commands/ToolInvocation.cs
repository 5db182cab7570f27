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
        // The runner reports exceptions, in the same way for all commands.
        EnableDefaultExceptionHandler = false;
        // After Ctrl+C a command may still close a server and write a file, for which the default of 2 seconds is short on a busy machine.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10);
    }

    public Terminal Terminal { get; }
}
