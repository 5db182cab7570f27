using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Provides the UserSigs (TLSSigAPIv2) of one account as credentials. It caches and renews them.</summary>
/// <remarks>
/// <para>Shortly before a UserSig expires, one call creates the next one while the others continue with the current one. If there is none, it has
/// expired, or the service rejected it, one call creates the next one and the others wait for it.</para>
/// <para>The code of a key provider runs on the thread pool, so that one that blocks holds up no caller longer than that caller's own limits. A
/// signing attempt has a limit of its own.</para>
/// <para>An exception of the key provider reaches every call that waits for that signing attempt; the next call starts another. As long as the
/// current UserSig is valid, a failed renewal is no error: calls continue with it, and at most ten of them start another attempt.</para>
/// <para>The wall clock and the elapsed time both count, so a clock that is set back does not prolong a UserSig.</para>
/// </remarks>
internal sealed class UserSigSigner : IApiCredentialProvider
{
    /// <summary>The number of attempts of a renewal that fails before the current UserSig expires.</summary>
    private const int RenewalAttempts = 10;

    private readonly object _gate = new();
    private readonly string _identifier;
    private readonly IUserSigKeyProvider _keys;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _renewBefore;
    private readonly TimeSpan _keyTimeout;
    private readonly TimeProvider _time;

    private volatile SignedUserSig? _current;
    private SigningAttempt? _attempt;
    private long? _failedAt;

    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="keys">Provides the key of each signature.</param>
    /// <param name="lifetime">The lifetime of each UserSig: from 1 minute to <see cref="int.MaxValue"/> seconds. Null: 7 days.</param>
    /// <param name="renewBefore">
    /// The time before its expiry at which a UserSig is renewed: from zero to less than the lifetime. Null: a tenth of the lifetime, at most an hour.
    /// </param>
    /// <param name="timeProvider">The clock. Null: <see cref="TimeProvider.System"/>.</param>
    /// <param name="keyTimeout">The maximum duration of one signing attempt. Null: 5 seconds.</param>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    internal UserSigSigner(
        string identifier, IUserSigKeyProvider keys, TimeSpan? lifetime = null, TimeSpan? renewBefore = null, TimeProvider? timeProvider = null,
        TimeSpan? keyTimeout = null)
    {
        UserSigRules.CheckIdentifier(identifier, nameof(identifier));
        ArgumentNullException.ThrowIfNull(keys);
        _identifier = identifier;
        _keys = keys;
        _lifetime = lifetime ?? UserSigRules.DefaultLifetime;
        UserSigRules.CheckLifetime(_lifetime, nameof(lifetime));
        UserSigRules.CheckRenewBefore(renewBefore, _lifetime, nameof(renewBefore));
        _renewBefore = UserSigRules.RenewBeforeOf(renewBefore, _lifetime);
        _keyTimeout = keyTimeout ?? UserSigRules.DefaultKeyTimeout;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary><see langword="true"/> while a signing attempt is in progress; otherwise, <see langword="false"/>.</summary>
    internal bool IsRenewing
    {
        get
        {
            lock (_gate)
                return _attempt is not null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The key provider returned null.</exception>
    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
    {
        var current = _current;
        return SignedUserSig.AgeOf(current, rejected, _time) == UserSigAge.Fresh
            ? new(current!.Credential)
            : new(RenewAsync(rejected, cancellationToken));
    }

    private async Task<ApiCredential> RenewAsync(ApiCredential? rejected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var attempt = Join(rejected, out var starts, out var usable);
        if (starts)
            Start(attempt!);
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

    private void Start(SigningAttempt attempt) => _ = Task.Run(() => attempt.RunAsync(SignAsync, Keep, _keyTimeout, _time));

    /// <summary>
    /// Finds the attempt to make the next UserSig. <paramref name="starts"/>: the caller is to run it. <paramref name="usable"/>: what the caller
    /// goes on with; when it is null, the caller waits for the attempt, and has been counted.
    /// </summary>
    private SigningAttempt? Join(ApiCredential? rejected, out bool starts, out SignedUserSig? usable)
    {
        lock (_gate)
        {
            if (rejected is not null && _current?.Credential == rejected)
                _current = null;
            var age = SignedUserSig.AgeOf(_current, rejected, _time);
            usable = age == UserSigAge.Expired ? null : _current;
            starts = _attempt is null && (age == UserSigAge.Expired || (age == UserSigAge.Due && !IsPausing()));
            if (starts)
                _attempt = new();
            if (usable is null)
                _attempt!.Waiting++;
            return _attempt;
        }
    }

    /// <summary>A key store that is down is not asked by every call while the old UserSig still counts.</summary>
    private bool IsPausing() => _failedAt is { } failedAt && _time.GetElapsedTime(failedAt) < _renewBefore / RenewalAttempts;

    /// <summary>An attempt that nobody waits for any more is given up.</summary>
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
        var key = await _keys.GetRequiredKeyAsync(abandoned).ConfigureAwait(false);
        return SignedUserSig.Create(key, _identifier, _lifetime, _renewBefore, _time);
    }
}
