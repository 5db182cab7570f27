using System.CommandLine;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Commands;

/// <summary>One run of one command: its arguments, what it stands on, and how it speaks.</summary>
internal sealed class Session(ParseResult arguments, Terminal terminal)
{
    public Terminal Terminal { get; } = terminal;

    public Output Output { get; } = new(terminal, arguments.GetValue(CommonOptions.Json), arguments.GetValue(CommonOptions.Color));

    public T? Get<T>(Option<T> option) => arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>Whether an option was written, and not left at its default.</summary>
    public bool IsSet(Option option) => arguments.GetResult(option) is { Implicit: false };

    /// <summary>What was written that no option or argument takes, where the command allows that.</summary>
    public IReadOnlyList<string> Unmatched => arguments.UnmatchedTokens;
}
