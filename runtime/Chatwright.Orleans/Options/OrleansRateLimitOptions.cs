namespace Chatwright;

/// <summary>Options for rate limits that the processes of an Orleans cluster share. Set them alike in all processes.</summary>
public sealed class OrleansRateLimitOptions
{
    /// <summary>
    /// The time by which an attempt may be late. 60 milliseconds by default; more than zero and at most a minute.
    /// </summary>
    /// <remarks>
    /// Permits are <c>(window + slack) / permits</c> apart, so that attempts that are late by up to the slack still keep the limit. More slack rides
    /// out longer pauses of a process and a slower network, and costs as much of the limit: 60 milliseconds leave 94 % of a window of a second.
    /// It must exceed the time of a round trip to the grain: a permit whose slack is over is discarded, at the latest when its request is written.
    /// </remarks>
    public TimeSpan Slack { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>
    /// The maximum number of permits that a process takes at a time, for calls that wait. 16 by default; from 1 to 10000.
    /// </summary>
    /// <remarks>A process that ends leaves at most one batch unused.</remarks>
    public int Batch { get; set; } = 16;

    /// <summary>
    /// The time for which the grain reserves its permits ahead. 4 seconds by default; from 200 milliseconds to an hour.
    /// </summary>
    /// <remarks>
    /// Storage is written once in half of that time, while permits are taken. When a silo ends without notice, there are no permits for that time
    /// and a quarter of it after the grain is active elsewhere. It is also the outage of the storage that goes unnoticed, at least half of it.
    /// </remarks>
    public TimeSpan Reservation { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// The maximum number of attempts that may wait in this process for the permit of one endpoint. The next one is an
    /// <see cref="ApiRateLimitException"/>. 10000 by default; at least 1.
    /// </summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>
    /// The name of the storage provider of the silos that holds the reservations. It must check ETags, as the providers of Orleans do. Null, the
    /// default: the default provider.
    /// </summary>
    public string? StorageName { get; set; }

    /// <summary>
    /// Limits in place of the documented ones, by the path of the endpoint, such as <c>v4/recentcontact/get_list</c>. Empty by default.
    /// </summary>
    public IDictionary<string, OrleansRateLimit> Limits { get; } = new Dictionary<string, OrleansRateLimit>(StringComparer.Ordinal);
}
