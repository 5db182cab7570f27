using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Requests;

/// <summary>The members of a request that a command line names.</summary>
internal static class RequestFlags
{
    /// <param name="pairs">The values of <c>--set</c>: <c>NAME=VALUE</c>.</param>
    /// <param name="words">The arguments that the parser does not know: <c>--NAME VALUE</c> and <c>--NAME=VALUE</c>.</param>
    /// <exception cref="ToolException">An argument has another form.</exception>
    public static IEnumerable<(string Name, string Value)> Of(IReadOnlyList<string> pairs, IReadOnlyList<string> words)
    {
        foreach (var pair in pairs)
            yield return Pair(pair) ?? throw new ToolException($"--set takes NAME=VALUE, not '{pair}'.", ExitCode.Usage);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal) || words[i].Length == 2)
                throw new ToolException($"'{words[i]}' is not an option. Write a member of the request as --NAME VALUE.", ExitCode.Usage);
            if (Pair(words[i][2..]) is { } pair)
                yield return pair;
            else if (i + 1 < words.Count)
                yield return (words[i][2..], words[++i]);
            else
                throw new ToolException($"{words[i]} has no value.", ExitCode.Usage);
        }
    }

    private static (string Name, string Value)? Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (text[..at], text[(at + 1)..]) : null;
}
