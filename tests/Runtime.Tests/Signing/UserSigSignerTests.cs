using Chatwright;
using Chatwright.Signing;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class UserSigSignerTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(10);
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromHours(1);

    private readonly SettableClock _clock = new();
    private readonly GatedKeyProvider _keys = new();
    private readonly UserSigSigner _signer;

    public UserSigSignerTests() => _signer = new("administrator", _keys, s_lifetime, s_renewBefore, _clock, Timeout.InfiniteTimeSpan);

    [Fact]
    public async Task A_credential_holds_application_account_and_a_valid_UserSig()
    {
        var credential = await GetAsync();
        Assert.Equal(("1400000000", "administrator"), (credential.AppId, credential.Identifier));
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(credential.Signature, 1400000000, "the-key", "administrator", _clock.GetUtcNow()));
        Assert.Equal(s_lifetime, UserSig.Parse(credential.Signature!).Lifetime);
    }

    [Fact]
    public async Task It_is_kept()
    {
        var first = await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore - TimeSpan.FromSeconds(1));
        var again = _signer.GetCredentialAsync(null, default);
        Assert.True(again.IsCompletedSuccessfully);
        Assert.Same(first, await again);
        Assert.Equal(1, _keys.Count);
    }

    [Fact]
    public async Task Of_many_first_calls_one_signs_and_the_others_wait()
    {
        _keys.IsOpen = false;
        var calls = Start(100);
        var signing = await _keys.CallAsync(0);
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        signing.Result.SetResult(_keys.Key);
        var credentials = await Task.WhenAll(calls);
        Assert.Single(credentials.Distinct());
        Assert.Equal(1, _keys.Count);
    }

    [Fact]
    public async Task Before_the_end_one_call_renews_while_all_go_on_with_the_old_one()
    {
        var old = await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore);
        _keys.IsOpen = false;
        Assert.All(await Task.WhenAll(Start(100)), credential => Assert.Same(old, credential));
        (await _keys.CallAsync(1)).Result.SetResult(_keys.Key);
        var renewed = await EventuallyNotAsync(old);
        Assert.All(await Task.WhenAll(Start(10)), credential => Assert.Same(renewed, credential));
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task After_the_end_nobody_gets_the_old_one()
    {
        var old = await GetAsync();
        _clock.Advance(s_lifetime);
        _keys.IsOpen = false;
        var calls = Start(10);
        (await _keys.CallAsync(1)).Result.SetResult(_keys.Key);
        Assert.All(await Task.WhenAll(calls), credential => Assert.NotSame(old, credential));
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_renewal_that_hangs_beyond_the_end_is_waited_for_and_given_up_with_the_last_that_waits()
    {
        await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore);
        _keys.IsOpen = false;
        await GetAsync();
        _clock.Advance(s_renewBefore);
        using var impatient = new CancellationTokenSource();
        var waiting = _signer.GetCredentialAsync(null, impatient.Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await _keys.CallAsync(1);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _keys.IsOpen = true;
        await GetAsync();
        Assert.Equal(3, _keys.Count);
    }

    [Fact]
    public async Task A_failure_reaches_all_that_wait_and_the_next_call_tries_again()
    {
        _keys.IsOpen = false;
        var calls = Start(10);
        var failure = new InvalidDataException("the vault is sealed");
        (await _keys.CallAsync(0)).Result.SetException(failure);
        foreach (var call in calls)
            Assert.Same(failure, await Assert.ThrowsAsync<InvalidDataException>(() => call));
        Assert.Equal(1, _keys.Count);

        _keys.IsOpen = true;
        await GetAsync();
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_provider_that_throws_at_once_fails_the_call_only()
    {
        _keys.Failure = new InvalidDataException("no vault");
        await Assert.ThrowsAsync<InvalidDataException>(GetAsync);
        _keys.Failure = null;
        await GetAsync();
    }

    [Fact]
    public async Task A_provider_that_returns_null_fails_the_call()
    {
        _keys.Key = null!;
        var error = await Assert.ThrowsAsync<InvalidOperationException>(GetAsync);
        Assert.Contains("GetKeyAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_renew_is_no_error_while_the_old_one_counts()
    {
        var old = await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore);
        _keys.Failure = new InvalidDataException("the vault is down");
        for (var minute = 0; minute < 60; minute++)
        {
            Assert.Same(old, await GetAsync());
            await Eventually.Async(() => !_signer.IsRenewing);
            Assert.Same(old, await GetAsync());
            await Eventually.Async(() => !_signer.IsRenewing);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.InRange(_keys.Count, 1 + 9, 1 + 10);
        await Assert.ThrowsAsync<InvalidDataException>(GetAsync);
    }

    [Fact]
    public async Task Cancelling_the_call_that_signs_does_not_fail_the_others()
    {
        _keys.IsOpen = false;
        using var cancelled = new CancellationTokenSource();
        var first = _signer.GetCredentialAsync(null, cancelled.Token).AsTask();
        var signing = await _keys.CallAsync(0);
        var others = Start(5);

        await cancelled.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.False(signing.Token.IsCancellationRequested);

        signing.Result.SetResult(_keys.Key);
        await Task.WhenAll(others);
        Assert.Equal(1, _keys.Count);
    }

    [Fact]
    public async Task When_the_last_that_waits_is_cancelled_the_provider_is_too_and_the_next_call_starts_anew()
    {
        _keys.IsOpen = false;
        using var cancelled = new CancellationTokenSource();
        var waiting = _signer.GetCredentialAsync(null, cancelled.Token).AsTask();
        var hanging = await _keys.CallAsync(0);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(SpinWait.SpinUntil(() => hanging.Token.IsCancellationRequested, TimeSpan.FromSeconds(5)));

        _keys.IsOpen = true;
        var credential = await GetAsync();
        hanging.Result.SetResult(new(1, "too-late"));
        await Task.Delay(50);
        Assert.Same(credential, await GetAsync());
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_already_asks_nobody()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _signer.GetCredentialAsync(null, new(true)).AsTask());
        Assert.Equal(0, _keys.Count);
    }

    [Fact]
    public async Task Calls_refused_with_the_same_credential_share_one_new_one()
    {
        var refused = await GetAsync();
        _keys.IsOpen = false;
        _clock.Advance(TimeSpan.FromMinutes(5));
        var calls = Enumerable.Range(0, 20).Select(_ => _signer.GetCredentialAsync(refused, default).AsTask()).ToList();
        calls.Add(_signer.GetCredentialAsync(null, default).AsTask());
        (await _keys.CallAsync(1)).Result.SetResult(_keys.Key);
        var renewed = Assert.Single((await Task.WhenAll(calls)).Distinct());
        Assert.NotEqual(refused.Signature, renewed.Signature);

        // One that learns of the refusal late.
        Assert.Same(renewed, await _signer.GetCredentialAsync(refused, default));
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_late_rejection_of_an_older_credential_leaves_the_current_one_in_use_while_it_is_renewed()
    {
        var older = await GetAsync();
        var current = await _signer.GetCredentialAsync(older, default);
        _clock.Advance(s_lifetime - s_renewBefore);
        _keys.IsOpen = false;
        Assert.Same(current, await _signer.GetCredentialAsync(older, default).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        (await _keys.CallAsync(2)).Result.SetResult(_keys.Key);
    }

    [Fact]
    public async Task A_rotated_key_counts_for_the_next_UserSig()
    {
        var old = await GetAsync();
        _keys.Key = new(1400000000, "rotated");
        var renewed = await _signer.GetCredentialAsync(old, default);
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(renewed.Signature, 1400000000, "rotated", "administrator", _clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_clock_set_back_a_little_changes_nothing()
    {
        var credential = await GetAsync();
        _clock.MoveWallClock(TimeSpan.FromSeconds(-50));
        Assert.Same(credential, await GetAsync());
    }

    [Fact]
    public async Task A_clock_set_back_much_means_one_new_UserSig_by_that_clock()
    {
        var old = await GetAsync();
        _clock.MoveWallClock(TimeSpan.FromDays(-30));
        var renewed = await EventuallyNotAsync(old);
        Assert.Equal(_clock.GetUtcNow(), UserSig.Parse(renewed.Signature!).IssuedAt);
        Assert.Same(renewed, await GetAsync());
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_clock_that_stands_still_does_not_keep_an_old_UserSig_alive()
    {
        var old = await GetAsync();
        _clock.Advance(s_lifetime);
        _clock.MoveWallClock(-s_lifetime);
        Assert.NotSame(old, await GetAsync());
    }

    [Fact]
    public async Task Time_that_only_the_wall_clock_counts_as_in_sleep_expires_it()
    {
        var old = await GetAsync();
        _clock.MoveWallClock(s_lifetime);
        Assert.NotSame(old, await GetAsync());
    }

    [Fact]
    public async Task Under_any_concurrency_every_credential_is_valid_when_it_is_returned()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            if (i % 20 == 0)
                _clock.Advance(TimeSpan.FromMinutes(i % 7 * 10));
            var before = _clock.GetUtcNow();
            var credential = await _signer.GetCredentialAsync(null, default);
            Assert.True(UserSig.Parse(credential.Signature!).ExpiresAt > before);
        });
        Assert.InRange(_keys.Count, 2, 100);
    }

    [Theory]
    [InlineData(7 * 24 * 60, 60)]
    [InlineData(60, 6)]
    public async Task Unless_told_otherwise_it_renews_a_tenth_and_at_most_an_hour_before_the_end(int lifetimeMinutes, int renewMinutes)
    {
        var signer = new UserSigSigner("u", _keys, TimeSpan.FromMinutes(lifetimeMinutes), null, _clock);
        var first = await signer.GetCredentialAsync(null, default);
        _clock.Advance(TimeSpan.FromMinutes(lifetimeMinutes - renewMinutes) - TimeSpan.FromTicks(1));
        Assert.Same(first, await signer.GetCredentialAsync(null, default));
        Assert.False(signer.IsRenewing);
        _clock.Advance(TimeSpan.FromTicks(1));
        await signer.GetCredentialAsync(null, default);
        await Eventually.Async(() => !signer.IsRenewing);
        Assert.NotSame(first, await signer.GetCredentialAsync(null, default));
    }

    [Fact]
    public void Parameters_are_checked()
    {
        Assert.Throws<ArgumentNullException>("identifier", () => new UserSigSigner(null!, _keys));
        Assert.Throws<ArgumentNullException>("keys", () => new UserSigSigner("u", null!));
        Assert.Throws<ArgumentException>("lifetime", () => new UserSigSigner("u", _keys, TimeSpan.FromSeconds(59)));
        Assert.Throws<ArgumentException>("renewBefore", () => new UserSigSigner("u", _keys, s_lifetime, s_lifetime));
    }

    private Task<ApiCredential> GetAsync() => _signer.GetCredentialAsync(null, default).AsTask();

    private List<Task<ApiCredential>> Start(int count) => [.. Enumerable.Range(0, count).Select(_ => GetAsync())];

    private async Task<ApiCredential> EventuallyNotAsync(ApiCredential old)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await GetAsync() is var credential && credential != old)
                return credential;
            await Task.Delay(10);
        }
        throw new TimeoutException("It was never renewed.");
    }
}
