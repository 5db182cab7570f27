using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chatwright.Telemetry;

/// <summary>The source of spans and the meter, both named <c>Chatwright</c>, and their instruments. The package's README lists them.</summary>
internal static class Instruments
{
    internal const string Name = "Chatwright";

    /// <summary>Bucket boundaries in seconds, as OpenTelemetry advises for HTTP.</summary>
    private static readonly double[] s_seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly long[] s_attempts = [1, 2, 3, 4, 5, 10];

    /// <summary>The version of the package. A label such as <c>-rc.1</c> is in no assembly's version and is left out.</summary>
    private static readonly string s_version = typeof(Instruments).Assembly.GetName().Version!.ToString(3);

    internal static readonly ActivitySource Source = new(Name, s_version);

    private static readonly Meter s_meter = new(Name, s_version);

    internal static readonly Histogram<double> CallDuration = CreateHistogram(
        "chatwright.client.operation.duration", "s", "The duration of calls: signing, waiting, all attempts.", s_seconds);

    internal static readonly Histogram<long> CallAttempts = CreateHistogram(
        "chatwright.client.operation.attempts", "{attempt}", "The number of attempts of a call.", s_attempts);

    internal static readonly UpDownCounter<long> ActiveCalls = s_meter.CreateUpDownCounter<long>(
        "chatwright.client.active_operations", "{operation}", "The number of calls in progress.");

    internal static readonly Histogram<double> AttemptDuration = CreateHistogram(
        "chatwright.client.attempt.duration", "s", "The duration of attempts, from sending to the end of the response.", s_seconds);

    internal static readonly Histogram<double> LimiterWait = CreateHistogram(
        "chatwright.client.rate_limit.wait.duration", "s", "The time that attempts waited for a permit.", s_seconds);

    internal static readonly Counter<long> Signatures = s_meter.CreateCounter<long>(
        "chatwright.client.signatures", "{signature}", "The number of signatures that clients created.");

    internal static readonly Counter<long> Deviations = s_meter.CreateCounter<long>(
        "chatwright.client.response.deviations", "{deviation}", "The number of values in responses that have another form than described.");

    internal static readonly Histogram<double> WebhookDuration = CreateHistogram(
        "chatwright.webhook.duration", "s", "The duration of webhooks, from their checks to the reply.", s_seconds);

    internal static readonly Counter<long> WebhookRefusals = s_meter.CreateCounter<long>(
        "chatwright.webhook.refusals", "{request}", "The number of requests that were refused.");

    internal static readonly Counter<long> WebhookDeviations = s_meter.CreateCounter<long>(
        "chatwright.webhook.deviations", "{deviation}", "The number of values in bodies of webhooks that have another form than described.");

    /// <summary><see langword="true"/> if a listener observes calls; otherwise, <see langword="false"/>.</summary>
    internal static bool WatchesCalls => Source.HasListeners() || CallDuration.Enabled || CallAttempts.Enabled || ActiveCalls.Enabled;

    /// <summary><see langword="true"/> if a listener observes attempts; otherwise, <see langword="false"/>.</summary>
    internal static bool WatchesAttempts => Source.HasListeners() || AttemptDuration.Enabled;

    /// <summary><see langword="true"/> if a listener observes webhooks; otherwise, <see langword="false"/>.</summary>
    internal static bool WatchesWebhooks => Source.HasListeners() || WebhookDuration.Enabled;

    /// <summary>.NET 8 has no advice on buckets. A later version of its library would collide with the pins of a project.</summary>
    private static Histogram<T> CreateHistogram<T>(string name, string unit, string description, T[] boundaries)
        where T : struct =>
#if NET9_0_OR_GREATER
        s_meter.CreateHistogram(name, unit, description, advice: new InstrumentAdvice<T> { HistogramBucketBoundaries = boundaries });
#else
        s_meter.CreateHistogram<T>(name, unit, description);
#endif
}
