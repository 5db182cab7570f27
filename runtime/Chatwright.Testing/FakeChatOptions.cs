namespace Chatwright.Testing;

/// <summary>
/// What a <see cref="FakeChatService"/> is to be. Every option has a default, so that <c>new FakeChatService()</c> does for most tests.
/// </summary>
public sealed class FakeChatOptions
{
    /// <summary>The id of the one application that the fake serves; not 0. 1400000000 by default.</summary>
    public uint SdkAppId { get; init; } = 1400000000;

    /// <summary>The application's secret key, by which signatures are verified. A made-up one by default: it guards nothing.</summary>
    public string SecretKey { get; init; } = "fake0000000000000000000000000000000000000000000000000000000000ke";

    /// <summary>
    /// The account that may make calls. <c>administrator</c> by default; further ones through <see cref="FakeChatService.AddAdmin"/>.
    /// </summary>
    public string AdminIdentifier { get; init; } = "administrator";

    /// <summary>How many conversations a page has at most. At least 1; 100 by default. The API's documents name no size.</summary>
    /// <remarks>Conversations that are pinned come beside a page, all in the first, when the caller does not ask for them to be paged.</remarks>
    public int PageSize { get; init; } = 100;

    /// <summary>How many requests <see cref="FakeChatService.Requests"/> keeps; of more, the latest. At least 0; 10000 by default.</summary>
    public int MaxRequestsKept { get; init; } = 10_000;

    /// <summary>The clock by which signatures expire, changes are dated and delays pass. <see cref="TimeProvider.System"/> by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">An option is out of its range. The message does not repeat the key.</exception>
    internal void Validate()
    {
        // What cannot sign cannot be verified either, and the rules of signing are known there.
        _ = UserSig.Create(SdkAppId, SecretKey, AdminIdentifier, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRequestsKept);
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
