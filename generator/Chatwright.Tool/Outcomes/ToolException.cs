namespace Chatwright.Tool.Outcomes;

/// <summary>The exception that is thrown when a command fails for a reason that the user can change. Its message is shown as it is.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
