using System.Globalization;

namespace Chatwright.Transport;

/// <summary>The header <c>Retry-After</c> of a response.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    /// <summary>
    /// Gets the wait that a response demands; null if it demands none. A date is relative to the response's own date, if it has one, so that this
    /// machine's clock does not matter.
    /// </summary>
    internal static TimeSpan? Of(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } when (response.Headers.Date ?? time.GetUtcNow()) is var now => at > now ? at - now : TimeSpan.Zero,
        _ => LongWait(response),
    };

    /// <summary>Reads seconds beyond the range of the platform's header, which has none then. A long wait must not count as none.</summary>
    private static TimeSpan? LongWait(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues(Name, out var values))
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
