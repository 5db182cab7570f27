using Chatwright;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class UserSigIssuerTests
{
    private const uint App = 1400000000;
    private const string Key = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1767225600));

    [Fact]
    public async Task A_UserSig_is_for_the_user_and_the_lifetime()
    {
        var issuer = new UserSigIssuer(new(App, Key, "administrator"), _clock);
        var userSig = await issuer.CreateAsync("ann", TimeSpan.FromHours(2));
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(userSig, App, Key, "ann", _clock.GetUtcNow().AddHours(2).AddTicks(-1)));
        Assert.Equal(UserSigStatus.Expired, UserSig.Validate(userSig, App, Key, "ann", _clock.GetUtcNow().AddHours(2)));
        Assert.Equal(App, issuer.SdkAppId);
    }

    [Fact]
    public async Task A_rotated_key_takes_effect_with_the_next_UserSig()
    {
        var keys = new GatedKeyProvider();
        var issuer = new UserSigIssuer(new(App, keys, "administrator"), _clock);
        await issuer.CreateAsync("ann", TimeSpan.FromDays(1));
        keys.Key = new(App, "rotated");
        var userSig = await issuer.CreateAsync("ann", TimeSpan.FromDays(1));
        Assert.Equal(UserSigStatus.Valid, UserSig.Validate(userSig, App, "rotated", "ann", _clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_key_of_another_application_and_a_null_key_are_refused()
    {
        var keys = new GatedKeyProvider { Key = new(App + 1, "other") };
        var issuer = new UserSigIssuer(new(App, keys, "administrator"), _clock);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => issuer.CreateAsync("ann", TimeSpan.FromDays(1)).AsTask());
        Assert.StartsWith(
            "SdkAppId is 1400000000, but the key provider returned a key of application 1400000001.", error.Message, StringComparison.Ordinal);
        keys.Key = null!;
        await Assert.ThrowsAsync<InvalidOperationException>(() => issuer.CreateAsync("ann", TimeSpan.FromDays(1)).AsTask());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_provider_that_hangs_is_waited_for_as_long_as_its_timeout_and_the_caller_allow(bool isCancelled)
    {
        var keys = new GatedKeyProvider { IsOpen = false };
        using var caller = new CancellationTokenSource();
        var issuer = new UserSigIssuer(new(App, keys, "administrator") { KeyTimeout = TimeSpan.FromSeconds(3) }, _clock);
        var pending = issuer.CreateAsync("ann", TimeSpan.FromDays(1), caller.Token).AsTask();
        if (isCancelled)
            await caller.CancelAsync();
        else
            _clock.Advance(TimeSpan.FromSeconds(3));
        var error = await Assert.ThrowsAnyAsync<Exception>(() => pending.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True((await keys.CallAsync(0)).Token.IsCancellationRequested);
        if (isCancelled)
            Assert.Equal(caller.Token, Assert.IsAssignableFrom<OperationCanceledException>(error).CancellationToken);
        else
            Assert.Equal("The key provider returned no key within 00:00:03, the limit that KeyTimeout of the credential sets.", error.Message);
    }

    [Fact]
    public void An_issuer_needs_a_credential() => Assert.Throws<ArgumentNullException>("credential", () => new UserSigIssuer(null!));

    [Theory]
    [InlineData(null, 1, "userId")]
    [InlineData("", 1, "userId")]
    [InlineData("a\nb", 1, "userId")]
    [InlineData("123456789012345678901234567890123", 1, "userId")]
    [InlineData("ann", 0, "lifetime")]
    public async Task Parameters_are_checked_before_the_key_is_requested(string? userId, int seconds, string parameter)
    {
        var keys = new GatedKeyProvider();
        var issuer = new UserSigIssuer(new(App, keys, "administrator"), _clock);
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => issuer.CreateAsync(userId!, TimeSpan.FromSeconds(seconds)).AsTask());
        Assert.Equal((parameter, 0), (error.ParamName, keys.Count));
    }
}
