using System.CommandLine;

namespace Chatwright.Tool.Commands;

/// <summary>The names of commands as users write them.</summary>
internal static class CommandName
{
    /// <summary>The tool itself.</summary>
    public const string Tool = "chatwright";

    /// <summary>A command with the names of those that hold it, such as <c>chatwright usersig new</c>.</summary>
    public static string Of(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Of(parent)} {command.Name}" : Tool;
}
