using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;

namespace Chatwright.Transport;

/// <summary>The header <c>Retry-After</c> of a response.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    /// <summary>The characters of numbers. A text such as <c>Infinity</c> is none here.</summary>
    private static readonly SearchValues<char> s_ofNumbers = SearchValues.Create("0123456789.");

    /// <summary>
    /// Gets the wait that a response demands; null if it demands none. A date is relative to the response's own date, if it has one, so that this
    /// machine's clock does not matter.
    /// </summary>
    internal static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } when (headers.Date ?? time.GetUtcNow()) is var now => at > now ? at - now : TimeSpan.Zero,
        _ => OtherWait(headers),
    };

    /// <summary>
    /// Reads seconds that the platform's header does not take: beyond its range, with a fraction, or the first of those that a proxy has joined to
    /// one line. A wait must not count as none.
    /// </summary>
    private static TimeSpan? OtherWait(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(Name, out var values))
            return null;
        foreach (var value in values)
        {
            var first = value.Split(',')[0].Trim();
            if (!first.AsSpan().ContainsAnyExcept(s_ofNumbers)
                && double.TryParse(first, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                return Seconds(seconds);
        }
        return null;
    }

    private static TimeSpan Seconds(double seconds)
        => seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
}
