using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>Prints numbers with no more digits than they deserve.</summary>
internal static class Figures
{
    public const string None = "–";

    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double? value) =>
        value is { } ratio ? ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) : None;

    public static string Milliseconds(double nanoseconds) =>
        (nanoseconds / 1e6).ToString(nanoseconds < 100e6 ? "0.00" : "0", CultureInfo.InvariantCulture);

    public static string Megabytes(double bytes) => (bytes / 1e6).ToString("0.00", CultureInfo.InvariantCulture);
}
