using System.CommandLine;

namespace Chatwright.Tool;

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
    }

    public Terminal Terminal { get; }
}
