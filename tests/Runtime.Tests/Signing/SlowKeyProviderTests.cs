using Chatwright;
using Chatwright.Signing;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>Key providers that hang or block.</summary>
public sealed class SlowKeyProviderTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(10);
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly GatedKeyProvider _keys = new();
    private readonly UserSigSigner _signer;

    public SlowKeyProviderTests() => _signer = new("administrator", _keys, s_lifetime, s_renewBefore, _clock);

    [Fact]
    public async Task A_provider_that_hangs_fails_those_who_wait_after_its_time_and_the_next_call_asks_again()
    {
        _keys.IsOpen = false;
        List<Task<ApiCredential>> calls = [GetAsync()];
        var hanging = await _keys.CallAsync(0);
        for (var second = 1; second < 5; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            calls.Add(GetAsync());
        }
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var call in calls)
        {
            var error = await Assert.ThrowsAsync<KeyTimeoutException>(() => call);
            Assert.Equal((TimeSpan.FromSeconds(5), "The key provider returned no key within 00:00:05."), (error.Limit, error.Message));
        }
        await Eventually.Async(() => hanging.Token.IsCancellationRequested);

        _keys.IsOpen = true;
        var credential = await GetAsync();
        hanging.Result.SetException(new InvalidDataException("too late"));
        Assert.Same(credential, await GetAsync());
        Assert.Equal(2, _keys.Count);
    }

    [Fact]
    public async Task A_renewal_that_hangs_does_not_prevent_the_next_one()
    {
        var old = await GetAsync();
        _clock.Advance(s_lifetime - s_renewBefore);
        _keys.IsOpen = false;
        Assert.Same(old, await GetAsync());
        await _keys.CallAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.Async(() => !_signer.IsRenewing);
        _keys.IsOpen = true;
        _clock.Advance(s_renewBefore / 10);
        await Eventually.Async(() => GetAsync() is { IsCompletedSuccessfully: true } call && call.Result != old);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_blocks_holds_up_no_caller(bool isExpired)
    {
        using var gate = new ManualResetEventSlim();
        var keys = new BlockingKeys();
        var signer = new UserSigSigner("u", keys, s_lifetime, s_renewBefore, _clock);
        var old = await signer.GetCredentialAsync(null, default);
        _clock.Advance(isExpired ? s_lifetime : s_lifetime - s_renewBefore);
        keys.Gate = gate;
        using var impatient = new CancellationTokenSource();
        var call = signer.GetCredentialAsync(null, impatient.Token).AsTask();
        if (!isExpired)
            Assert.Same(old, await call);
        await impatient.CancelAsync();
        if (isExpired)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        gate.Set();
    }

    private Task<ApiCredential> GetAsync() => _signer.GetCredentialAsync(null, default).AsTask();

    private sealed class BlockingKeys : IUserSigKeyProvider
    {
        public ManualResetEventSlim? Gate { get; set; }

        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
        {
            Gate?.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            return new(new UserSigKey(1400000000, "the-key"));
        }
    }
}
