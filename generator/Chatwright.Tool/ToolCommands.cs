using System.CommandLine;
using System.CommandLine.Help;
using Chatwright.Tool.Calls;
using Chatwright.Tool.Changes;
using Chatwright.Tool.Checking;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Completion;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Explaining;
using Chatwright.Tool.Faking;
using Chatwright.Tool.Importing;
using Chatwright.Tool.OpenApi;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Site;
using Chatwright.Tool.Templates;
using Chatwright.Tool.Webhooks;

namespace Chatwright.Tool;

/// <summary>All commands.</summary>
internal static class ToolCommands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("Tools for Chatwright specs: check, draft and export them; sign, call and fake the API.")
        {
            CommonOptions.Json,
            CommonOptions.Color,
            new CheckCommand(),
            new NewCommand(),
            new SchemaCommand(),
            new ExplainCommand(),
            new DiffCommand(),
            new ImportCommand(),
            new ExportCommand(),
            new DocsCommand(),
            new UserSigCommand(),
            new ListCommand(),
            new CallCommand(),
            new ServeCommand(),
            new WebhookCommand(),
            new CompletionCommand(),
        };
        root.HelpName = CommandName.Tool;
        // Not the help itself as the action: it would hide a misspelt command.
        root.SetAction(parsed => new ToolHelp().Invoke(parsed));
        root.Options.OfType<HelpOption>().Single().Action = new ToolHelp();
        root.Options.OfType<VersionOption>().Single().Action = new ToolVersion();
        return root;
    }
}
