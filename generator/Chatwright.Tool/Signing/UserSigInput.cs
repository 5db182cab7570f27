using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>The UserSig for a command: an argument, piped input, or a prompt.</summary>
internal sealed class UserSigInput
{
    private readonly Argument<string> _userSig = new("USERSIG")
    {
        Description = "The UserSig. If it is omitted, it is read from the standard input or a prompt, which keeps it out of the shell's history.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command) => command.Add(_userSig);

    public async Task<string> GetAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Get(_userSig) is { } given && given != "-")
            return given;
        return session.Terminal.IsInTerminal
            ? session.Terminal.AskSecret("UserSig", cancellationToken)
            : (await Input.ReadAsync(session.Terminal, cancellationToken)).TrimEnd('\r', '\n');
    }
}
