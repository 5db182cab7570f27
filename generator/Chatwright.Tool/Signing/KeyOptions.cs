using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>The options for the secret key. By default it is read only from places that others cannot see.</summary>
internal sealed class KeyOptions
{
    public const string Variable = "CHATWRIGHT_SECRET_KEY";

    private readonly Option<string> _file = new("--key-file") { Description = "A file that holds the secret key.", HelpName = "FILE" };

    private readonly Option<string> _key = new("--secret-key")
    {
        Description = $"The secret key. The shell's history and the list of processes keep it, so it requires --force. "
            + $"Prefer {Variable} or the prompt.",
        HelpName = "KEY",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Accept a secret key on the command line." };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_key);
        command.Add(_force);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_key) is not null && !result.GetValue(_force))
            {
                result.AddError("A key on the command line stays in the shell's history. "
                    + $"Set {Variable}, use --key-file, or omit it to be prompted. --force accepts it.");
            }
        });
    }

    /// <summary>Without asking; null when it is nowhere.</summary>
    public async Task<string?> FindAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Get(_key) is { } given)
            return given;
        if (session.Get(_file) is { } file)
            // Editors end a file with a line's end, which is no part of the key.
            return (await Input.ReadFileAsync(session.Terminal, file, cancellationToken)).TrimEnd('\r', '\n');
        return session.Terminal.Variable(Variable) is { Length: > 0 } variable ? variable : null;
    }

    /// <exception cref="ToolException">There is no key, and no terminal for a prompt.</exception>
    public async Task<string> GetAsync(Session session, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, cancellationToken) is { } found)
            return found;
        if (session.Terminal.IsInTerminal)
            return session.Terminal.AskSecret("Secret key", cancellationToken);
        throw new ToolException($"The secret key is missing: set {Variable}, or use --key-file.", ExitCode.Usage);
    }
}
