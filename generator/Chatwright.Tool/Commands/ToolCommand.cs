using System.CommandLine;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Commands;

/// <summary>A command of the tool. Options and arguments are fields of the derived class, added in its constructor.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description)
        : base(name, description)
    {
        SetAction((arguments, cancellationToken) =>
        {
            var invocation = (ToolInvocation)arguments.InvocationConfiguration;
            return RunAsync(new Session(arguments, invocation.Terminal), cancellationToken);
        });
    }

    /// <summary>The examples in the help: a command line, and its effect.</summary>
    public IReadOnlyList<(string CommandLine, string Does)> Examples { get; protected init; } = [];

    /// <summary>Does the work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ToolException">The work cannot be done; its message is shown.</exception>
    protected abstract Task<int> RunAsync(Session session, CancellationToken cancellationToken);
}
