using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.RateLimiting;
using Xunit;

namespace Runtime.Tests.RateLimiting;

/// <summary>The metadata of a lease, and how long its permit counts.</summary>
public sealed class LimiterLeaseTests
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_way = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_permit_says_nothing_more()
    {
        using var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        var limited = new ApiRateLimitKey { Endpoint = "v4/a", Permits = 1, Window = s_window };
        var free = new ApiRateLimitKey { Endpoint = "v4/a" };
        foreach (var lease in new[] { limiter.AttemptAcquire(limited), limiter.AttemptAcquire(free) })
        {
            Assert.True(lease.IsAcquired);
            Assert.Empty(lease.MetadataNames);
            Assert.False(lease.TryGetMetadata(MetadataName.ReasonPhrase.Name, out var reason));
            Assert.Null(reason);
            lease.Dispose();
        }
        Assert.Null(limiter.GetStatistics(free));

        // The window is one of the clock that the limiter was given.
        Assert.False(limiter.AttemptAcquire(limited).IsAcquired);
        _clock.Advance(s_window);
        Assert.True(limiter.AttemptAcquire(limited).IsAcquired);
        limiter.Dispose();
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(free));
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(limited with { Endpoint = "v4/b" }));
    }

    [Fact]
    public void A_refusal_says_why_and_when_a_permit_is_free_if_that_is_known()
    {
        using var limiter = Limiter();
        var cold = limiter.AttemptAcquire();
        AssertRefused(limiter, null);
        cold.Dispose();
        _clock.Advance(s_window * 0.25);
        AssertRefused(limiter, s_window * 0.75);
        _clock.Advance(s_window * 0.75);
        for (var i = 0; i < 99; i++)
            Pass(limiter, s_way, s_window);
        using var warm = limiter.AttemptAcquire();
        _clock.Advance(s_window * 0.5);
        AssertRefused(limiter, s_window * 1.5);
    }

    /// <summary>The time that all requests take delays their arrivals alike. A fiftieth of the window is left for its variation.</summary>
    [Fact]
    public void The_usual_duration_of_a_request_is_not_counted_to_its_window()
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
            Pass(limiter, s_way, s_window);
        Pass(limiter, s_way, s_window - s_way + (s_window / 50) - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void The_first_hundred_requests_count_until_a_window_after_their_end()
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
        {
            Pass(limiter, s_way, s_window - TimeSpan.FromTicks(1));
            Assert.False(limiter.AttemptAcquire().IsAcquired);
            _clock.Advance(TimeSpan.FromTicks(1));
        }
        Pass(limiter, s_way, s_window - TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    /// <summary>The service has it at the latest a window after its permit.</summary>
    [Theory]
    [InlineData(1050)]
    [InlineData(1090)]
    [InlineData(1500)]
    [InlineData(1999)]
    public void A_request_that_takes_more_than_a_window_counts_at_most_for_two(int milliseconds)
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
            Pass(limiter, s_way, s_window);
        // The duration of the fastest request, less a fiftieth of the window.
        var usual = s_way - (s_window / 50);
        var duration = TimeSpan.FromMilliseconds(milliseconds);
        var counted = duration - usual < s_window ? duration - usual + s_window : s_window * 2;
        Pass(limiter, duration, counted - duration - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void A_lease_without_a_response_tells_nothing_about_the_usual_duration()
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
            Pass(limiter, s_way, s_window);
        Pass(limiter, TimeSpan.Zero, s_window, isRoundTrip: false);
        Pass(limiter, s_way, s_window - s_way + (s_window / 50) - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public void Leases_without_a_response_are_none_of_the_first_hundred_requests()
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
            Pass(limiter, s_way, s_window, isRoundTrip: false);
        Pass(limiter, s_way, s_window - TimeSpan.FromTicks(1));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    /// <summary>Its request may have been sent at its end, and arrive as much later as any other.</summary>
    [Theory]
    [InlineData(0, 1000)]
    [InlineData(20, 1020)]
    [InlineData(1000, 2000)]
    [InlineData(1050, 2000)]
    public void A_lease_without_a_response_counts_until_a_window_after_its_end(int milliseconds, int counted)
    {
        using var limiter = Limiter();
        for (var i = 0; i < 100; i++)
            Pass(limiter, s_way, s_window);
        Pass(
            limiter,
            TimeSpan.FromMilliseconds(milliseconds),
            TimeSpan.FromMilliseconds(counted - milliseconds) - TimeSpan.FromTicks(1),
            isRoundTrip: false);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    private void Pass(WindowRateLimiter limiter, TimeSpan duration, TimeSpan after, bool isRoundTrip = true)
    {
        using (var lease = limiter.AttemptAcquire())
        {
            Assert.IsType<WindowLease>(lease).IsRoundTrip = isRoundTrip;
            _clock.Advance(duration);
        }
        _clock.Advance(after);
    }

    private static void AssertRefused(WindowRateLimiter limiter, TimeSpan? retryAfter)
    {
        using var refused = limiter.AttemptAcquire();
        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal("the rate-limit queue is full (10 waiting, 1 call/s)", reason);
        Assert.Equal(retryAfter is not null, refused.TryGetMetadata(MetadataName.RetryAfter.Name, out var wait));
        Assert.Equal(retryAfter, wait);
        Assert.False(refused.TryGetMetadata("another", out _));
        Assert.Equal(retryAfter is null ? ["REASON_PHRASE"] : ["REASON_PHRASE", "RETRY_AFTER"], refused.MetadataNames);
    }

    private WindowRateLimiter Limiter() => new(1, s_window, queueLimit: 10, _clock);
}
