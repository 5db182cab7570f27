using System.Globalization;
using System.Net.Http.Headers;

namespace Chatwright.Transport;

/// <summary>The header <c>Retry-After</c> of a response.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    /// <summary>
    /// Gets the wait that a response demands; null if it demands none. A date is relative to the response's own date, if it has one, so that this
    /// machine's clock does not matter.
    /// </summary>
    internal static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } when (headers.Date ?? time.GetUtcNow()) is var now => at > now ? at - now : TimeSpan.Zero,
        _ => LongWait(headers),
    };

    /// <summary>Reads seconds beyond the range of the platform's header, which has none then. A long wait must not count as none.</summary>
    private static TimeSpan? LongWait(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(Name, out var values))
            return null;
        foreach (var value in values)
        {
            if (value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return Seconds(double.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        return null;
    }

    private static TimeSpan Seconds(double seconds)
        => seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
}
