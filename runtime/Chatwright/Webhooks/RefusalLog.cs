using Microsoft.Extensions.Logging;

namespace Chatwright.Webhooks;

/// <summary>Logs refusals: for each reason one line in ten seconds, since anybody can cause any number of them.</summary>
internal sealed class RefusalLog(string service, ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);
    private static readonly WebhookRefusal[] s_reasons = Enum.GetValues<WebhookRefusal>();

    private readonly Entry[] _entries = [.. s_reasons.Select(_ => new Entry())];

    /// <param name="refusal">The reason.</param>
    /// <param name="detail">A fact about it, safe for the log; null for none.</param>
    internal void Add(WebhookRefusal refusal, string? detail)
    {
        if (!logger.IsEnabled(LogLevel.Warning))
            return;
        var entry = _entries[(int)refusal];
        int suppressed;
        lock (entry)
        {
            if (entry.Last is { } last && time.GetElapsedTime(last) < s_interval)
            {
                entry.Suppressed++;
                return;
            }
            suppressed = entry.Suppressed;
            (entry.Last, entry.Suppressed) = (time.GetTimestamp(), 0);
        }
        var problem = RefusalTexts.Problem(refusal);
        logger.Refused(service, RefusalTexts.StatusCode(refusal), detail is null ? problem : $"{problem} ({detail})", suppressed);
    }

    private sealed class Entry
    {
        /// <summary>The timestamp of the last line; null before the first one.</summary>
        internal long? Last { get; set; }

        /// <summary>The number of refusals since then.</summary>
        internal int Suppressed { get; set; }
    }
}
