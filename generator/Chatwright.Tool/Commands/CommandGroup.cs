using System.CommandLine;

namespace Chatwright.Tool.Commands;

/// <summary>A command that only holds others, such as <c>usersig</c>.</summary>
internal abstract class CommandGroup : Command
{
    protected CommandGroup(string name, string description)
        : base(name, description) => SetAction(parsed => new ToolHelp().Invoke(parsed));
}
