using System.CommandLine.Parsing;
using System.Globalization;

namespace Chatwright.Tool.Terminals;

/// <summary>Spans of time as a person writes them: <c>90s</c>, <c>30m</c>, <c>24h</c>, <c>180d</c>, <c>500ms</c>.</summary>
internal static class Duration
{
    /// <summary>For an option's parser.</summary>
    public static TimeSpan Parse(ArgumentResult result)
    {
        if (TryParse(result.Tokens[0].Value) is { } span)
            return span;
        result.AddError($"'{result.Tokens[0].Value}' is not a duration such as 90s, 30m, 24h or 180d.");
        return default;
    }

    public static TimeSpan? TryParse(string text)
    {
        var unit = text.TrimStart("0123456789".ToCharArray());
        if (!long.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        var milliseconds = unit switch { "ms" => 1L, "s" => 1000L, "m" => 60_000L, "h" => 3_600_000L, "d" => 86_400_000L, _ => 0L };
        return milliseconds > 0 && count <= (long)TimeSpan.MaxValue.TotalMilliseconds / milliseconds
            ? TimeSpan.FromMilliseconds(count * milliseconds)
            : null;
    }

    /// <summary>The two greatest units: <c>3 days 4 hours</c>.</summary>
    public static string Describe(TimeSpan span)
    {
        (long Count, string Unit)[] parts = [((long)span.TotalDays, "day"), (span.Hours, "hour"), (span.Minutes, "minute"), (span.Seconds, "second")];
        var shown = parts.SkipWhile(part => part.Count == 0).Take(2).Where(part => part.Count > 0).ToList();
        return shown.Count == 0 ? "less than a second" : string.Join(' ', shown.Select(part => PlainText.Count(part.Count, part.Unit)));
    }

    public static string Describe(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
