using System.Globalization;

namespace Chatwright.RateLimiting;

/// <summary>Limits as messages name them.</summary>
internal static class RateText
{
    /// <summary>Such as <c>200 calls/s</c> or <c>1 call in 60 s</c>.</summary>
    internal static string Of(int permits, TimeSpan window)
    {
        var calls = permits == 1 ? "1 call" : string.Create(CultureInfo.InvariantCulture, $"{permits} calls");
        return window == TimeSpan.FromSeconds(1) ? calls + "/s" : string.Create(CultureInfo.InvariantCulture, $"{calls} in {window.TotalSeconds} s");
    }
}
