using System.Globalization;

namespace Benchmarks;

/// <summary>The command line of commands with one option, a number above 0: <c>[--rounds N]</c>.</summary>
internal static class NumberOption
{
    /// <returns>The number; null when the arguments make no sense.</returns>
    public static int? Parse(IReadOnlyList<string> arguments, string name, int defaultValue) => arguments switch
    {
        [] => defaultValue,
        [var option, var text] when option == name
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        _ => null,
    };
}
