using System.Text.Json.Serialization;
using Chatwright.Tencent;

namespace Chatwright.Testing;

/// <summary>
/// Options for <see cref="FakeTencentChat"/>. Every option has a default.
/// </summary>
public sealed class FakeTencentChatOptions
{
    /// <summary>The id of the one application that the fake serves; not 0. 1400000000 by default.</summary>
    public uint SdkAppId { get; init; } = 1400000000;

    /// <summary>The application's secret key, by which signatures are verified. A made-up key by default. Left out of JSON.</summary>
    [JsonIgnore]
    public string SecretKey { get; init; } = "fake0000000000000000000000000000000000000000000000000000000000ke";

    /// <summary>
    /// The account that may make calls. <c>administrator</c> by default; further ones through <see cref="FakeTencentChat.AddAdmin"/>.
    /// </summary>
    public string AdminIdentifier { get; init; } = "administrator";

    /// <summary>The maximum number of conversations on a page. At least 1; 100 by default.</summary>
    /// <remarks>Conversations that are pinned come beside a page, all in the first, when the caller does not ask for them to be paged.</remarks>
    public int PageSize { get; init; } = 100;

    /// <summary>
    /// The number of latest requests that <see cref="FakeTencentChat.Requests"/> keeps, and of webhooks that <see cref="FakeWebhooks.Sent"/> keeps.
    /// At least 0; 10000 by default.
    /// </summary>
    public int MaxRequestsKept { get; init; } = 10_000;

    /// <summary>
    /// The number of bytes that the bodies and queries of the kept requests may take in memory, and those of the kept webhooks; older ones are
    /// dropped. At least 0; 64 MiB by default. A request that is longer by itself is not kept.
    /// </summary>
    public long MaxRequestBytesKept { get; init; } = 64 * 1024 * 1024;

    /// <summary>The seed by which <see cref="FakeSetup.Percent"/> chooses requests. 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The time that a receiver of webhooks has for its reply, by <see cref="TimeProvider"/>. 2 seconds by default, as for the service; more than
    /// zero and at most 24 days. For a clock that stands still, the wait ends after as much real time, at least 30 seconds.
    /// </summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The number of times that a webhook after an event is sent again if there is no reply. 0 by default, as for the service, whose console can
    /// switch repeats on; at least 0. Webhooks before an event are never repeated.
    /// </summary>
    public int WebhookRepeats { get; init; }

    /// <summary>
    /// <c>true</c> to return from calls without waiting for the webhooks after their events, as the service does;
    /// <see cref="FakeWebhooks.WaitAsync"/> waits for them. <c>false</c>, the default, to return after them, so that a test sees their effects at
    /// once.
    /// </summary>
    public bool SendsWebhooksInBackground { get; init; }

    /// <summary>
    /// The clock by which signatures expire, changes are dated and delays pass. <see cref="TimeProvider.System"/> by default.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">An option is out of its range. The message does not repeat the key.</exception>
    internal void Validate()
    {
        // Options that cannot create a UserSig cannot verify one; UserSig.Create checks them.
        _ = UserSig.Create(SdkAppId, SecretKey, AdminIdentifier, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRequestsKept);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRequestBytesKept);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WebhookTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(WebhookTimeout, TimeSpan.FromDays(24));
        ArgumentOutOfRangeException.ThrowIfNegative(WebhookRepeats);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
