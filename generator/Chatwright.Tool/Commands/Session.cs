using System.CommandLine;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Commands;

/// <summary>One run of one command: its arguments, its terminal, and its output.</summary>
internal sealed class Session(ParseResult arguments, Terminal terminal)
{
    public Terminal Terminal { get; } = terminal;

    public Output Output { get; } = new(terminal, arguments.GetValue(CommonOptions.Json), arguments.GetValue(CommonOptions.Color));

    public T? Get<T>(Option<T> option) => arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>Determines whether an option was given explicitly.</summary>
    public bool IsSet(Option option) => arguments.GetResult(option) is { Implicit: false };

    /// <summary>The arguments that match no option or argument, where the command allows them.</summary>
    public IReadOnlyList<string> Unmatched => arguments.UnmatchedTokens;
}
