using System.CommandLine;

namespace Chatwright.Tool.Commands;

/// <summary>A command that only holds others, such as <c>usersig</c>.</summary>
internal abstract class CommandGroup(string name, string description) : Command(name, description);
