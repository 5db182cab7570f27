using System.Globalization;

namespace Benchmarks.Load;

/// <summary>The command line of runs under load: <c>[--seconds N]</c>.</summary>
internal static class Seconds
{
    private const int Default = 20;

    /// <returns>Null when the arguments make no sense.</returns>
    public static TimeSpan? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => TimeSpan.FromSeconds(Default),
        ["--seconds", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 => TimeSpan.FromSeconds(seconds),
        _ => null,
    };
}
