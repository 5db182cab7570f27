using System.Globalization;
using Chatwright.Signing;
using Chatwright.Telemetry;
using Chatwright.Tencent;

namespace Chatwright;

/// <summary>Signs for one account with UserSigs (TLSSigAPIv2), which it caches and renews.</summary>
/// <remarks>
/// <para>Shortly before a UserSig ends, one call creates the next one, and the others use the old one until then. If there is none, or
/// it has expired, or the service rejected it, one call creates the next one and the others wait for it.</para>
/// <para>A provider's failure reaches every call that waits for that attempt, and the next call starts another. While the old UserSig is valid, a
/// failed renewal is not an error: calls use the old one, and some of them renew again, ten times at most.</para>
/// <para>
/// Both the wall clock and the elapsed time decide, so a clock that is set back neither extends an old UserSig nor breaks calls.
/// </para>
/// </remarks>
public sealed class UserSigSigner : IRequestSigner
{
    /// <summary>The maximum number of failed renewals before the old UserSig ends.</summary>
    private const int RenewalTries = 10;

    private static readonly TimeSpan s_shortestLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestLifetime = TimeSpan.FromSeconds(int.MaxValue);
    private static readonly TimeSpan s_longestDefaultRenewal = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly string _identifier;
    private readonly IUserSigProvider _provider;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _renewBefore;
    private readonly TimeProvider _time;

    private volatile SignedUserSig? _current;
    private SigningAttempt? _attempt;
    private long? _failedAt;

    /// <summary>Initializes a signer. The first call creates the first UserSig.</summary>
    /// <param name="identifier">The account to sign for; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="provider">The provider of the key.</param>
    /// <param name="lifetime">The validity of each UserSig: from 1 minute to <see cref="int.MaxValue"/> seconds. Null: 7 days.</param>
    /// <param name="renewBefore">
    /// The time before its end at which it is replaced: from zero to less than the lifetime. Null: a tenth of the lifetime, at most an hour.
    /// </param>
    /// <param name="timeProvider">The clock. Null: <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> or <paramref name="provider"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public UserSigSigner(
        string identifier, IUserSigProvider provider, TimeSpan? lifetime = null, TimeSpan? renewBefore = null, TimeProvider? timeProvider = null)
    {
        UserSigRules.CheckIdentifier(identifier, nameof(identifier));
        ArgumentNullException.ThrowIfNull(provider);
        _identifier = identifier;
        _provider = provider;
        _lifetime = lifetime ?? DefaultLifetime;
        CheckLifetime(_lifetime, nameof(lifetime));
        CheckRenewBefore(renewBefore, _lifetime, nameof(renewBefore));
        _renewBefore = renewBefore ?? Shorter(_lifetime / 10, s_longestDefaultRenewal);
        _time = timeProvider ?? TimeProvider.System;
    }

    internal static TimeSpan DefaultLifetime { get; } = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    /// <remarks>Exceptions of the provider pass unchanged. A null key is an <see cref="InvalidOperationException"/>.</remarks>
    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? refused, CancellationToken cancellationToken)
    {
        var current = _current;
        return current is not null && current.Credential != refused && current.AgeAt(_time) == UserSigAge.Fresh
            ? new(current.Credential)
            : new(RenewAsync(refused, cancellationToken));
    }

    internal static void CheckLifetime(TimeSpan lifetime, string name)
    {
        if (lifetime < s_shortestLifetime || lifetime > s_longestLifetime)
            throw new ArgumentException($"{name} is {lifetime}; it must be from {s_shortestLifetime} to {s_longestLifetime}.", name);
    }

    internal static void CheckRenewBefore(TimeSpan? renewBefore, TimeSpan lifetime, string name)
    {
        if (renewBefore < TimeSpan.Zero || renewBefore >= lifetime)
            throw new ArgumentException($"{name} is {renewBefore}; it must be from zero to less than the lifetime, {lifetime}.", name);
    }

    private async Task<ApiCredential> RenewAsync(ApiCredential? refused, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var attempt = Join(refused, out var starts, out var usable);
        if (starts)
            _ = attempt!.RunAsync(SignAsync, Keep);
        if (usable is not null)
            return (_current ?? usable).Credential;
        try
        {
            var signed = await attempt!.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
            return signed.Credential;
        }
        finally
        {
            Leave(attempt!);
        }
    }

    /// <summary>
    /// Finds the attempt that creates the next UserSig. <paramref name="starts"/>: the caller must run it. <paramref name="usable"/>: the UserSig to
    /// use meanwhile; if it is null, the caller waits for the attempt, and has been counted.
    /// </summary>
    private SigningAttempt? Join(ApiCredential? refused, out bool starts, out SignedUserSig? usable)
    {
        lock (_gate)
        {
            if (refused is not null && _current?.Credential == refused)
                _current = null;
            var age = _current?.AgeAt(_time) ?? UserSigAge.Expired;
            usable = age == UserSigAge.Expired ? null : _current;
            starts = _attempt is null && (age == UserSigAge.Expired || (age == UserSigAge.Due && !IsPausing()));
            if (starts)
                _attempt = new();
            if (usable is null)
                _attempt!.Waiting++;
            return _attempt;
        }
    }

    /// <summary>Determines whether renewals pause after a failure, so that a broken key store is not called for every call.</summary>
    private bool IsPausing() => _failedAt is { } failedAt && _time.GetElapsedTime(failedAt) < _renewBefore / RenewalTries;

    /// <summary>Stops waiting for an attempt. The last to leave cancels it, so that a provider that hangs delays only the waiting calls.</summary>
    private void Leave(SigningAttempt attempt)
    {
        lock (_gate)
        {
            if (--attempt.Waiting > 0)
                return;
            if (_attempt == attempt)
                _attempt = null;
        }
        attempt.Abandon();
    }

    private void Keep(SigningAttempt attempt, SignedUserSig? signed)
    {
        lock (_gate)
        {
            if (_attempt != attempt)
                return;
            _attempt = null;
            _failedAt = signed is null ? _time.GetTimestamp() : null;
            _current = signed ?? _current;
        }
    }

    private async Task<SignedUserSig> SignAsync(CancellationToken abandoned)
    {
        var key = await _provider.GetKeyAsync(abandoned).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The key provider's GetKeyAsync gave null.");
        var now = _time.GetUtcNow();
        var signature = UserSig.Create(key.SdkAppId, key.SecretKey, _identifier, now, _lifetime);
        Instruments.Signatures.Add(1);
        var credential = new ApiCredential(key.SdkAppId.ToString(CultureInfo.InvariantCulture), _identifier, signature);
        return new(credential, now, _time.GetTimestamp(), _lifetime, _renewBefore);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
