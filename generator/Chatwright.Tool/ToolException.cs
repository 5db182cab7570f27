namespace Chatwright.Tool;

/// <summary>The work cannot be done, for a reason that the user can mend. The message is all that is shown.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
