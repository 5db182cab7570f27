using System.CommandLine;
using System.CommandLine.Help;
using Chatwright.Tool.Import;
using Chatwright.Tool.OpenApi;

namespace Chatwright.Tool;

/// <summary>All commands.</summary>
internal static class ToolCommands
{
    public const string Name = "chatwright";

    public static RootCommand Root()
    {
        var root = new RootCommand("Everything around the compile of Chatwright's specs: checking and writing them, signing, calling and faking the API.")
        {
            CommonOptions.Json,
            CommonOptions.Color,
            new CheckCommand(),
            new NewCommand(),
            new ExplainCommand(),
            new ImportCommand(),
            new ExportCommand(),
            new UserSigCommand(),
            new CallCommand(),
            new ServeCommand(),
            new CompletionCommand(),
        };
        root.HelpName = Name;
        root.Options.OfType<HelpOption>().Single().Action = new ToolHelp();
        root.Options.OfType<VersionOption>().Single().Action = new ToolVersion();
        return root;
    }
}
