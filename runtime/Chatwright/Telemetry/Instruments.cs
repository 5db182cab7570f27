using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chatwright;

/// <summary>The source of spans and the meter, both named <c>Chatwright</c>, and what is measured. The package's page lists them.</summary>
internal static class Instruments
{
    internal const string Name = "Chatwright";

    /// <summary>Seconds, as OpenTelemetry advises for HTTP.</summary>
    private static readonly InstrumentAdvice<double> s_seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };

    private static readonly InstrumentAdvice<int> s_few = new() { HistogramBucketBoundaries = [1, 2, 3, 4, 5, 10] };

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter s_meter = new(Name);

    internal static readonly Histogram<double> CallDuration =
        s_meter.CreateHistogram("chatwright.call.duration", "s", "How long calls took as a whole: signing, waiting, all tries.", advice: s_seconds);

    internal static readonly Histogram<int> CallTries =
        s_meter.CreateHistogram("chatwright.call.tries", "{try}", "How many tries calls took.", advice: s_few);

    internal static readonly UpDownCounter<int> ActiveCalls =
        s_meter.CreateUpDownCounter<int>("chatwright.call.active", "{call}", "Calls under way.");

    internal static readonly Histogram<double> TryDuration =
        s_meter.CreateHistogram("chatwright.try.duration", "s", "How long single tries took, from sending to the answer's end.", advice: s_seconds);

    internal static readonly Histogram<double> LimiterWait =
        s_meter.CreateHistogram("chatwright.limiter.wait.duration", "s", "How long tries that had to wait for a permit waited.", advice: s_seconds);

    internal static readonly Counter<long> Signatures =
        s_meter.CreateCounter<long>("chatwright.signatures", "{signature}", "UserSigs made.");

    /// <summary>Whether anybody wants to know of calls.</summary>
    internal static bool WatchesCalls => Source.HasListeners() || CallDuration.Enabled || CallTries.Enabled || ActiveCalls.Enabled;

    /// <summary>Whether anybody wants to know of tries.</summary>
    internal static bool WatchesTries => Source.HasListeners() || TryDuration.Enabled;
}
