using System.ComponentModel;
using System.Globalization;
using Chatwright.Webhooks;

namespace Chatwright.CodeGeneration;

/// <summary>
/// The query parameters of a webhook that become members of its context, by their numbers in <see cref="WebhookService.Query"/>. A parameter that is
/// absent, empty, or has no meaning as its type is null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WebhookQuery
{
    private readonly QueryValues _values;

    internal WebhookQuery(QueryValues values) => _values = values;

    /// <summary>Gets a text.</summary>
    /// <param name="number">The number of the parameter.</param>
    public string? GetString(int number)
    {
        var text = _values[number];
        return text.IsEmpty ? null : new string(text);
    }

    /// <summary>Gets a text that is usually one of a few. Letter case does not count for them.</summary>
    /// <param name="number">The number of the parameter.</param>
    /// <param name="likely">Those texts. One of them is returned if the parameter has it in any letter case.</param>
    public string? GetString(int number, ReadOnlySpan<string> likely)
    {
        var text = _values[number];
        foreach (var known in likely)
        {
            if (text.Equals(known, StringComparison.OrdinalIgnoreCase))
                return known;
        }
        return text.IsEmpty ? null : new string(text);
    }

    /// <summary>Gets an integer.</summary>
    /// <param name="number">The number of the parameter.</param>
    public int? GetInt32(int number) => GetInt64(number) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>Gets an integer.</summary>
    /// <param name="number">The number of the parameter.</param>
    public uint? GetUInt32(int number) => GetInt64(number) is { } value and >= 0 and <= uint.MaxValue ? (uint)value : null;

    /// <summary>Gets an integer.</summary>
    /// <param name="number">The number of the parameter.</param>
    public long? GetInt64(int number)
        => long.TryParse(_values[number], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>Gets an integer.</summary>
    /// <param name="number">The number of the parameter.</param>
    public ulong? GetUInt64(int number)
        => ulong.TryParse(_values[number], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>Gets a time in seconds since 1970; null for one beyond the years 1 to 9999.</summary>
    /// <param name="number">The number of the parameter.</param>
    public DateTimeOffset? GetSeconds(int number)
        => GetInt64(number) is { } value
            && value >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && value <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;

    /// <summary>Gets a time in milliseconds since 1970; null for one beyond the years 1 to 9999.</summary>
    /// <param name="number">The number of the parameter.</param>
    public DateTimeOffset? GetMillis(int number)
        => GetInt64(number) is { } value
            && value >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && value <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : null;

    /// <summary>Gets a finite number.</summary>
    /// <param name="number">The number of the parameter.</param>
    public double? GetDouble(int number)
        => double.TryParse(_values[number], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? value
            : null;

    /// <summary>Gets a truth value: <c>true</c> or <c>false</c> in any letter case, <c>1</c> or <c>0</c>.</summary>
    /// <param name="number">The number of the parameter.</param>
    public bool? GetBool(int number)
    {
        var text = _values[number];
        if (text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        return text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;
    }
}
