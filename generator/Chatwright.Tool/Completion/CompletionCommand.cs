using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Completion;

/// <summary><c>chatwright completion SHELL</c>: the script that lets a shell complete command lines.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private readonly Argument<string> _shell = new("SHELL") { HelpName = "bash|zsh|fish|pwsh", Description = "The shell." };

    public CompletionCommand()
        : base("completion", "Print a script that makes your shell complete commands, options and arguments.")
    {
        _shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        Add(_shell);
        Examples =
        [
            ("chatwright completion bash >> ~/.bashrc", "Complete in bash, from the next shell on."),
            ("chatwright completion zsh >> ~/.zshrc", "Complete in zsh."),
            ("chatwright completion fish > ~/.config/fish/completions/chatwright.fish", "Complete in fish."),
            ("chatwright completion pwsh >> $PROFILE", "Complete in PowerShell."),
        ];
    }

    protected override Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var script = CompletionScripts.For(session.Get(_shell)!);
        if (session.Output.IsJson)
            session.Output.Json(new { shell = session.Get(_shell), script });
        else
            session.Terminal.Out.Write(script);
        return Task.FromResult(ExitCode.Ok);
    }
}
