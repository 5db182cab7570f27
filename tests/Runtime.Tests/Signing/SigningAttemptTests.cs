using Chatwright.Signing;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Signing;

public sealed class SigningAttemptTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    /// <summary>No caller has cancelled anything.</summary>
    [Fact]
    public async Task A_signature_that_comes_as_its_time_ends_is_in_time_or_too_late_but_not_cancelled()
    {
        for (var i = 0; i < 5000; i++)
        {
            var clock = new FakeTimeProvider();
            var signing = new TaskCompletionSource<SignedUserSig>();
            var attempt = new SigningAttempt();
            var run = attempt.RunAsync(_ => signing.Task, (_, _) => { }, s_limit, clock);
            using var start = new Barrier(2);
            var end = Task.Run(() =>
            {
                start.SignalAndWait();
                clock.Advance(s_limit);
            });
            start.SignalAndWait();
            var signed = SignedUserSig.Create(new UserSigKey(1400000000, "the-key"), "u", s_limit, TimeSpan.Zero, clock);
            signing.SetResult(signed);
            await Task.WhenAll(run, end);
            if (attempt.Result.Exception is { } failure)
                Assert.IsType<KeyTimeoutException>(Assert.Single(failure.InnerExceptions));
            else
                Assert.Same(signed, await attempt.Result);
        }
    }
}
