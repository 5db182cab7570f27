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
            var session = new Session(arguments, invocation.Terminal);
            // Ctrl+C waits for a command only once its task is known: a part that blocks, at its start, must not delay that.
            return Task.Run(() => RunAsync(session, cancellationToken), CancellationToken.None);
        });
    }

    /// <summary>The examples in the help: a command line, and its effect.</summary>
    public IReadOnlyList<(string CommandLine, string Does)> Examples { get; protected init; } = [];

    /// <summary>Does the work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ToolException">The work cannot be done; its message is shown.</exception>
    protected abstract Task<int> RunAsync(Session session, CancellationToken cancellationToken);
}
