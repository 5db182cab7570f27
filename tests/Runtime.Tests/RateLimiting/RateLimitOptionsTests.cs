using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.RateLimiting;

/// <summary>Calls under limits.</summary>
public sealed class RateLimitOptionsTests
{
    private static readonly ApiEndpoint<ProbeRequest, ProbeResponse> s_twice = new(Probe.Service, "v4/probe/twice") { Calls = new(2, 1) };

    private readonly FakeTimeProvider _clock = new();
    private readonly HandlerOf _handler = HandlerOf.Text(Probe.Good);

    [Fact]
    public async Task Calls_beyond_the_documented_limit_wait_for_the_next_window()
    {
        using var transport = Probe.Over(_handler, options => options.TimeProvider = _clock);
        await TwiceAsync(transport);
        await TwiceAsync(transport);
        var third = TwiceAsync(transport);
        Assert.False(third.IsCompleted);
        Assert.Equal(2, _handler.Addresses.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await third;
        // An endpoint without a limit does not wait.
        await transport.AskAsync();
    }

    [Fact]
    public async Task Clients_that_share_a_limiter_share_the_limits_of_their_application()
    {
        using var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        using var one = Probe.Over(_handler, options => (options.TimeProvider, options.RateLimits.Limiter) = (_clock, limiter));
        using var other = Probe.Over(_handler, options =>
            (options.TimeProvider, options.RateLimits.Limiter, options.Credential) = (_clock, limiter, new(Probe.App, Probe.Key, "admin2")));
        using var otherApp = Probe.Over(_handler, options =>
            (options.TimeProvider, options.RateLimits.Limiter, options.Credential) = (_clock, limiter, new(1400000999, Probe.Key, Probe.Admin)));
        await TwiceAsync(one);
        await TwiceAsync(other);
        Assert.False(TwiceAsync(one).IsCompleted);
        Assert.False(TwiceAsync(other).IsCompleted);
        await TwiceAsync(otherApp);
        // An endpoint without a limit does not wait.
        await one.AskAsync();
    }

    /// <summary>A container prefers it.</summary>
    [Fact]
    public async Task Asynchronous_disposal_of_a_shared_limiter_refuses_those_who_wait()
    {
        var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        var key = new ApiRateLimitKey { Endpoint = "v4/endpoint", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        limiter.AttemptAcquire(key);
        var waiting = limiter.AcquireAsync(key).AsTask();
        await limiter.DisposeAsync();
        Assert.False((await waiting).IsAcquired);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(key));
    }

    [Fact]
    public void Each_application_endpoint_and_rate_has_a_limit_of_its_own()
    {
        using var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        var key = new ApiRateLimitKey { AppId = "1", Endpoint = "v4/a", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        ApiRateLimitKey[] keys =
        [
            key, key with { AppId = "2" }, key with { AppId = null }, key with { AppId = "" }, key with { Endpoint = "v4/b" },
            key with { AppId = null, Permits = 3 }, key with { Permits = 2 }, key with { Window = TimeSpan.FromSeconds(2) },
        ];
        Assert.All(keys, it => Assert.True(limiter.AttemptAcquire(it, it.Permits!.Value).IsAcquired));
        Assert.All(keys, it => Assert.False(limiter.AttemptAcquire(it).IsAcquired));
        Assert.All(keys.Select(limiter.GetStatistics), it => Assert.Equal((1, 1), (it!.TotalSuccessfulLeases, it.TotalFailedLeases)));
        limiter.Dispose();
        Assert.All(keys, it => Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(it)));
    }

    [Fact]
    public void Concurrent_first_calls_of_an_endpoint_share_its_limit()
    {
        using var limiter = ApiRateLimiter.Create(timeProvider: _clock);
        var granted = 0;
        Parallel.For(0, 400, i =>
        {
            var key = new ApiRateLimitKey { AppId = "1", Endpoint = $"v4/{i % 4}", Permits = 10, Window = TimeSpan.FromSeconds(1) };
            if (limiter.AttemptAcquire(key).IsAcquired)
                Interlocked.Increment(ref granted);
        });
        Assert.Equal(4 * 10, granted);
    }

    [Fact]
    public async Task Clients_of_the_same_options_have_limits_of_their_own()
    {
        var options = Probe.Options(options => (options.Handler, options.TimeProvider) = (_handler, _clock));
        using var one = new ApiTransport(Probe.Service, options);
        using var other = new ApiTransport(Probe.Service, options);
        await TwiceAsync(one);
        await TwiceAsync(one);
        Assert.False(TwiceAsync(one).IsCompleted);
        await TwiceAsync(other);
    }

    [Fact]
    public async Task A_shared_limiter_has_a_queue_limit_and_statistics_and_ends_with_its_disposal()
    {
        var key = new ApiRateLimitKey { AppId = "1", Endpoint = "v4/a/b", Permits = 1, Window = TimeSpan.FromSeconds(1) };
        var limiter = ApiRateLimiter.Create(queueLimit: 0, _clock);
        Assert.True(limiter.AttemptAcquire(key).IsAcquired);
        Assert.False(limiter.AttemptAcquire(key).IsAcquired);
        Assert.False((await limiter.AcquireAsync(key)).IsAcquired);
        Assert.Equal((0, 1L), (limiter.GetStatistics(key)!.CurrentAvailablePermits, limiter.GetStatistics(key)!.TotalSuccessfulLeases));
        Assert.True(limiter.AttemptAcquire(key with { Permits = null }).IsAcquired);
        limiter.Dispose();
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire(key));
        Assert.Throws<ArgumentOutOfRangeException>("queueLimit", () => ApiRateLimiter.Create(-1));
        Assert.Throws<ArgumentNullException>("limiter", () => ApiRateLimiter.Create(null!));
    }

    [Fact]
    public async Task Switched_off_they_hold_nobody_back()
    {
        using var transport = Probe.Over(_handler, options => options.RateLimits.Enabled = false);
        for (var i = 0; i < 10; i++)
            await TwiceAsync(transport);
    }

    [Fact]
    public async Task Waiting_counts_into_the_timeout_of_the_call_and_not_into_that_of_a_try()
    {
        var safe = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "v4/probe/safe") { Calls = new(1, 60), IsSafe = true };
        using var transport = Probe.Over(_handler, options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(30)));
        await transport.SendAsync(safe, new() { Question = "q" }, default);
        var second = transport.SendAsync(safe, new() { Question = "q" }, default);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => second);
        Assert.Equal(
            "v4/probe/safe: the call took longer than 00:00:30, the limit that the option Timeout sets; it waited 00:00:30 for a permit of the rate "
                + "limit of 1 call in 60 s. The request was not sent. Raise Timeout, or start fewer calls at once.",
            error.Message);
        Assert.Equal((ApiExecution.NotExecuted, 0, true), (error.Execution, error.Attempts, error.IsPermitTimeout));
        Assert.Single(_handler.Addresses);
    }

    [Fact]
    public async Task Of_many_calls_at_once_each_succeeds_or_says_that_it_waited_and_was_not_sent()
    {
        var endpoint = new ApiEndpoint<ProbeRequest, ProbeResponse>(Probe.Service, "v4/probe/many") { Calls = new(50, 1) };
        using var transport = Probe.Over(_handler, options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(9.95)));
        var calls = Enumerable.Range(0, 1000).Select(_ => transport.SendAsync(endpoint, new() { Question = "q" }, default)).ToArray();
        for (var i = 0; i < 110; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }
        var errors = new List<ApiTimeoutException>();
        foreach (var call in calls)
        {
            if (await Record.ExceptionAsync(() => call.WaitAsync(TimeSpan.FromSeconds(30))) is { } error)
                errors.Add(Assert.IsType<ApiTimeoutException>(error));
        }
        // The time of a call may end just after it got its permit.
        var unsent = errors.FindAll(static error => error.Execution == ApiExecution.NotExecuted);
        Assert.InRange(unsent.Count, 1, 950);
        Assert.Equal(calls.Length - unsent.Count, _handler.Addresses.Count);
        Assert.All(unsent, static error => Assert.Contains(
            "for a permit of the rate limit of 50 calls/s. The request was not sent.", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_queue_is_an_ApiRateLimitException_and_nothing_is_sent()
    {
        using var transport = Probe.Over(_handler, options => (options.TimeProvider, options.RateLimits.QueueLimit) = (_clock, 1));
        await TwiceAsync(transport);
        await TwiceAsync(transport);
        _ = TwiceAsync(transport);
        var error = await Assert.ThrowsAsync<ApiRateLimitException>(() => TwiceAsync(transport));
        Assert.Equal(("v4/probe/twice", TimeSpan.FromSeconds(1)), (error.Endpoint, error.RetryAfter));
        Assert.Equal(
            "v4/probe/twice: the rate-limit queue is full (1 waiting, 2 calls/s). The request was not sent. "
                + "Raise RateLimits.QueueLimit or call less often.",
            error.Message);
        Assert.Equal(2, _handler.Addresses.Count);
    }

    [Fact]
    public async Task A_full_queue_of_a_shared_limiter_names_the_parameter_that_sets_it()
    {
        using var limiter = ApiRateLimiter.Create(queueLimit: 0, _clock);
        using var transport = Probe.Over(_handler, options => (options.TimeProvider, options.RateLimits.Limiter) = (_clock, limiter));
        await TwiceAsync(transport);
        await TwiceAsync(transport);
        var error = await Assert.ThrowsAsync<ApiRateLimitException>(() => TwiceAsync(transport));
        Assert.EndsWith(
            "(0 waiting, 2 calls/s). The request was not sent. Raise the queueLimit of ApiRateLimiter.Create or call less often.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limiter_of_one_s_own_takes_their_place_for_every_try()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 0 });
        var inside = new List<long>();
        using var handler = new HandlerOf((_, _) =>
        {
            inside.Add(limiter.GetStatistics()!.CurrentAvailablePermits);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Probe.Good) });
        });
        using var transport = Probe.Over(handler, options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
        await transport.AskAsync();
        await TwiceAsync(transport);
        Assert.Equal([0, 0], inside);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);

        using var held = limiter.AttemptAcquire();
        await Assert.ThrowsAsync<ApiRateLimitException>(() => transport.AskAsync());
        transport.Dispose();
        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_limiter_is_called_by_application_and_endpoint()
    {
        var keys = new List<ApiRateLimitKey>();
        using var limiters = PartitionedRateLimiter.Create<ApiRateLimitKey, string>(key =>
        {
            keys.Add(key);
            return RateLimitPartition.GetConcurrencyLimiter(key.Endpoint, _ => new() { PermitLimit = 5 });
        });
        using var transport = Probe.Over(_handler, options => options.RateLimits.Limiter = limiters);
        await TwiceAsync(transport);
        await transport.AskAsync();
        Assert.Equal(
            [
                new() { AppId = "1400000000", Endpoint = "v4/probe/twice", Permits = 2, Window = TimeSpan.FromSeconds(1) },
                new() { AppId = "1400000000", Endpoint = Probe.Path },
            ],
            keys);
    }

    [Fact]
    public async Task A_permit_comes_back_after_a_fault()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var handler = HandlerOf.Fault(_ => new IOException());
        using var transport = Probe.Over(handler, options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
        await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task An_exception_of_a_limiter_passes_unchanged_and_is_not_retried()
    {
        var asked = 0;
        using var limiters = PartitionedRateLimiter.Create<ApiRateLimitKey, string>(_ =>
        {
            asked++;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "no store");
        });
        using var transport = Probe.Over(_handler, options => options.RateLimits.Limiter = limiters);
        await Assert.ThrowsAsync<HttpRequestException>(() => TwiceAsync(transport));
        Assert.Equal(1, asked);
    }

    private static Task<ProbeResponse> TwiceAsync(ApiTransport transport) => transport.SendAsync(s_twice, new() { Question = "q" }, default);
}
