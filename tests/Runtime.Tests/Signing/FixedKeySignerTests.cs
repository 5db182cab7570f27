using Chatwright;
using Chatwright.Signing;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>Credentials of an account whose key is at hand.</summary>
public sealed class FixedKeySignerTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(10);
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromHours(1);

    private readonly SettableClock _clock = new();
    private readonly FixedKeySigner _signer;

    public FixedKeySignerTests() => _signer = new(new(1400000000, "the-key"), "administrator", s_lifetime, s_renewBefore, _clock);

    [Fact]
    public async Task A_credential_with_a_valid_UserSig_is_there_at_once()
    {
        var pending = GetAsync();
        Assert.True(pending.IsCompletedSuccessfully);
        var credential = await pending;
        Assert.Equal(("1400000000", "administrator"), (credential.AppId, credential.Identifier));
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(credential.Signature, 1400000000, "the-key", "administrator", _clock.GetUtcNow()));
        Assert.Equal(s_lifetime, UserSig.Parse(credential.Signature!).Lifetime);
    }

    [Fact]
    public async Task It_is_kept_until_it_is_due_and_replaced_then()
    {
        var first = await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore - TimeSpan.FromSeconds(1));
        Assert.Same(first, await GetAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        var second = await GetAsync();
        Assert.NotSame(first, second);
        Assert.Same(second, await GetAsync());
    }

    [Fact]
    public async Task One_that_the_service_rejected_is_replaced_once()
    {
        var rejected = await GetAsync();
        var renewed = await _signer.GetCredentialAsync(rejected, default);
        Assert.NotSame(rejected, renewed);
        Assert.Same(renewed, await _signer.GetCredentialAsync(rejected, default));
        Assert.Same(renewed, await GetAsync());
    }

    [Fact]
    public async Task Concurrent_first_calls_get_the_same_one()
    {
        var credentials = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(GetAsync)));
        Assert.Single(credentials.Distinct());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_already_gets_none()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _signer.GetCredentialAsync(null, new(true)).AsTask());
    }

    [Fact]
    public async Task A_clock_before_1970_keeps_the_one_that_there_is()
    {
        var credential = await GetAsync();
        _clock.MoveWallClock(DateTimeOffset.UnixEpoch.AddYears(-1) - _clock.GetUtcNow());
        Assert.Same(credential, await GetAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _signer.GetCredentialAsync(credential, default).AsTask());
    }

    [Fact]
    public async Task A_clock_set_back_means_a_new_one_by_that_clock()
    {
        var old = await GetAsync();
        _clock.MoveWallClock(TimeSpan.FromDays(-30));
        var renewed = await GetAsync();
        Assert.NotSame(old, renewed);
        Assert.Equal(_clock.GetUtcNow(), UserSig.Parse(renewed.Signature!).IssuedAt);
    }

    private Task<ApiCredential> GetAsync() => _signer.GetCredentialAsync(null, default).AsTask();
}
