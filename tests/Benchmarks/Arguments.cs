namespace Benchmarks;

/// <summary>The arguments of the command line.</summary>
/// <param name="Command">One of <see cref="Commands"/>.</param>
/// <param name="IsQuick">One table instead of BenchmarkDotNet.</param>
/// <param name="JsonFile">A file to write the rows to as well.</param>
/// <param name="Rest">The arguments for BenchmarkDotNet.</param>
internal sealed record Arguments(string Command, bool IsQuick, string? JsonFile, IReadOnlyList<string> Rest)
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/Benchmarks -- <command> [--quick [--json FILE]] [-- BenchmarkDotNet's own options]

        Commands:
          json        reading and writing bodies, beside System.Text.Json
          call        a whole call in memory, beside HttpClient and System.Text.Json
          webhook     a webhook in memory from query and body to the reply, beside one received by hand
          generator   the generator's runs over 2, 10, 100 and 1,000 endpoints
          build       [--endpoints N]: a whole dotnet build of as many endpoints, beside one of what NSwag makes of them
          start       [--rounds N]: the first call of fresh processes, beside one by hand and NSwag's client
          soak        [--seconds N]: calls with faults over real connections, and their cost beside a client by hand; fails on an unknown end
          limits      [--seconds N]: far more callers than the documented limit lets through; fails when it is exceeded or wasted

          --quick       one Markdown table in a minute or so; without it, BenchmarkDotNet
          --json FILE   the same rows as JSON
        """;

    public static IReadOnlyList<string> Commands { get; } = ["json", "call", "webhook", "generator"];

    /// <returns>Null when the arguments make no sense.</returns>
    public static Arguments? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || !Commands.Contains(arguments[0]))
            return null;
        var isQuick = false;
        string? file = null;
        for (var i = 1; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--quick":
                    isQuick = true;
                    break;
                case "--json" when i + 1 < arguments.Count:
                    file = arguments[++i];
                    break;
                case "--" when !isQuick && file is null:
                    return new(arguments[0], false, null, [.. arguments.Skip(i + 1)]);
                default:
                    return null;
            }
        }
        return file is not null && !isQuick ? null : new(arguments[0], isQuick, file, []);
    }
}
