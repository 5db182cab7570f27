using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>The options for a secret. By default it is read only from places that others cannot see.</summary>
internal abstract class SecretOptions
{
    private readonly string _name;
    private readonly string _variable;
    private readonly Option<string> _file;
    private readonly Option<string> _secret;
    private readonly Option<bool> _force;

    /// <param name="name">The name of the secret in messages, such as <c>secret key</c>.</param>
    /// <param name="variable">The environment variable.</param>
    /// <param name="file">The option for a file.</param>
    /// <param name="secret">The option for the secret itself.</param>
    /// <param name="helpName">The value of that option in the help.</param>
    protected SecretOptions(string name, string variable, string file, string secret, string helpName)
    {
        (_name, _variable) = (name, variable);
        _file = new(file) { Description = $"A file that holds the {name}.", HelpName = "FILE" };
        _secret = new(secret)
        {
            Description = $"The {name}. The shell's history and the list of processes keep it, so it requires --force. "
                + $"Prefer {variable} or the prompt.",
            HelpName = helpName,
        };
        _force = new("--force") { Description = $"Accept a {name} on the command line." };
    }

    /// <param name="command">The command. If it has <c>--force</c> already, that counts for this secret, too.</param>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_secret);
        if (command.Options.FirstOrDefault(option => option.Name == _force.Name) is not Option<bool> force)
            command.Add(force = _force);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_secret) is not null && !result.GetValue(force))
            {
                result.AddError($"A {_name[(_name.LastIndexOf(' ') + 1)..]} on the command line stays in the shell's history. "
                    + $"Set {_variable}, use {_file.Name}, or omit it to be prompted. --force accepts it.");
            }
        });
    }

    /// <summary>Without asking; null when it is nowhere.</summary>
    public async Task<string?> FindAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Get(_secret) is { } given)
            return given;
        if (session.Get(_file) is { } file)
            // Editors end a file with a line's end, which is no part of the secret.
            return (await Input.ReadFileAsync(session.Terminal, file, cancellationToken)).TrimEnd('\r', '\n');
        return session.Terminal.Variable(_variable) is { Length: > 0 } variable ? variable : null;
    }

    /// <exception cref="ToolException">There is no secret, and no terminal for a prompt.</exception>
    public async Task<string> GetAsync(Session session, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, cancellationToken) is { } found)
            return found;
        if (session.Terminal.IsInTerminal)
            return session.Terminal.AskSecret(char.ToUpperInvariant(_name[0]) + _name[1..], cancellationToken);
        throw new ToolException($"The {_name} is missing: set {_variable}, or use {_file.Name}.", ExitCode.Usage);
    }
}
