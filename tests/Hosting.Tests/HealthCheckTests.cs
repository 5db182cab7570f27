using System.Threading.RateLimiting;
using Chatwright;
using Chatwright.Testing;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hosting.Tests;

public class HealthCheckTests
{
    private static readonly Func<TencentChatClient, CancellationToken, Task> s_call = (chat, token) =>
        chat.Conversations.ListPageAsync("administrator", token);

    [Fact]
    public async Task A_service_that_responds_is_healthy()
    {
        await using var host = Host(TimeSpan.Zero);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        Assert.Single(host.Fake.Requests);
    }

    [Fact]
    public async Task The_default_call_is_the_probe_of_the_specs()
    {
        await using var host = new TestHost();
        host.Fake.On(TencentChatEndpoints.Operations.GetServerAddresses).Respond(new());
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).AddHealthCheck();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        Assert.Equal("v4/ConfigSvc/GetIPList", Assert.Single(host.Fake.Requests).Path);
    }

    [Fact]
    public async Task A_wrong_key_is_unhealthy_and_not_told()
    {
        await using var host = Host(TimeSpan.Zero);
        host.Services.Configure<TencentChatClientOptions>(options => options.Credential = new(TestHost.App, "a key that is wrong", "administrator"));
        var entry = await CheckAsync(host);
        Assert.Equal((HealthStatus.Unhealthy, 70009L, "v4/recentcontact/get_list"), (entry.Status, entry.Data["code"], entry.Data["endpoint"]));
        Assert.DoesNotContain("a key that is wrong", $"{entry.Description}{entry.Exception}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_limit_is_no_outage()
    {
        await using var host = Host(TimeSpan.Zero);
        host.Fake.OnAny().Fail(60007);
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_unhealthy()
    {
        await using var host = Host(TimeSpan.Zero);
        host.Fake.OnAny().RespondRaw("<html>", 502, "text/html");
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task A_limit_that_this_process_has_used_up_is_no_outage()
    {
        using var limiter = new UsedUpLimiter(permits: 0);
        await using var host = Host(TimeSpan.Zero);
        Limit(host, limiter);
        var entry = await CheckAsync(host);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.True(Assert.IsType<ApiTimeoutException>(entry.Exception).IsPermitTimeout);
        Assert.Empty(host.Fake.Requests);
    }

    [Theory]
    [InlineData(60007, HealthStatus.Degraded)]
    [InlineData(0, HealthStatus.Unhealthy)]
    public async Task Where_an_attempt_failed_before_the_limit_was_used_up_its_failure_counts(int code, HealthStatus status)
    {
        using var limiter = new UsedUpLimiter(permits: 1);
        await using var host = Host(TimeSpan.Zero);
        Limit(host, limiter);
        if (code == 0)
            host.Fake.OnAny().RespondRaw("<html>", 502, "text/html");
        else
            host.Fake.OnAny().Fail(code);
        var entry = await CheckAsync(host);
        Assert.Equal((status, 1), (entry.Status, Assert.IsType<ApiTimeoutException>(entry.Exception).Attempts));
    }

    [Fact]
    public async Task A_result_stands_for_a_while()
    {
        // Near the clock of the fake, which must find signatures valid.
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = Host(null);
        host.Services.AddSingleton<TimeProvider>(clock);
        host.Services.Configure<TencentChatClientOptions>(options => options.Timeout = Timeout.InfiniteTimeSpan);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
        Assert.Single(host.Fake.Requests);
        clock.Advance(TimeSpan.FromSeconds(11));
        await CheckAsync(host);
        Assert.Equal(2, host.Fake.Requests.Count);
    }

    [Fact]
    public async Task Each_client_has_its_own_check()
    {
        await using var host = Host(TimeSpan.Zero);
        host.Services.AddKeyedTencentChat("eu", options => host.Fake.Configure(options).Credential = new(TestHost.App, "wrong", "administrator"))
            .AddHealthCheck(check => (check.Probe, check.FailureStatus) = (s_call, check.Tags.Add("ready") ? HealthStatus.Degraded : default));
        var report = await host.Container.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(
            [("TencentChatClient", HealthStatus.Healthy), ("TencentChatClient:eu", HealthStatus.Degraded)],
            report.Entries.Select(entry => (entry.Key, entry.Value.Status)).Order());
        Assert.Equal(["ready"], report.Entries["TencentChatClient:eu"].Tags);
    }

    [Fact]
    public async Task A_cancelled_probe_leaves_no_result_behind()
    {
        await using var host = Host(TimeSpan.FromHours(1));
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Container.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(given.Token));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public void A_check_without_a_probe_or_with_a_negative_time_is_refused()
    {
        var builder = new ServiceCollection().AddTencentChat(options => options.Host = TencentChatRegion.Seoul);
        Assert.Contains("Probe is required", Assert.Throws<InvalidOperationException>(
            () => builder.AddHealthCheck(check => check.Probe = null)).Message, StringComparison.Ordinal);
        Assert.Contains("CacheDuration is -00:00:01", Assert.Throws<InvalidOperationException>(
            () => builder.AddHealthCheck(check => (check.Probe, check.CacheDuration) = (s_call, TimeSpan.FromSeconds(-1)))).Message,
            StringComparison.Ordinal);
    }

    private static TestHost Host(TimeSpan? cacheDuration)
    {
        var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options))
            .AddHealthCheck(check => (check.Probe, check.CacheDuration) = (s_call, cacheDuration ?? check.CacheDuration));
        return host;
    }

    private static void Limit(TestHost host, UsedUpLimiter limiter)
        => host.Services.Configure<TencentChatClientOptions>(options =>
        {
            (options.RateLimits.Enabled, options.RateLimits.Limiter) = (true, limiter);
            (options.Timeout, options.Retry.Delay) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromMilliseconds(1));
        });

    private static async Task<HealthReportEntry> CheckAsync(TestHost host)
        => (await host.Container.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["TencentChatClient"];

    /// <summary>Has some permits; all later calls wait.</summary>
    private sealed class UsedUpLimiter(int permits) : PartitionedRateLimiter<ApiRateLimitKey>
    {
        private readonly ConcurrencyLimiter _inner = new(new() { PermitLimit = 1, QueueLimit = int.MaxValue });
        private int _left = permits;

        public override RateLimiterStatistics? GetStatistics(ApiRateLimitKey resource) => null;

        protected override RateLimitLease AttemptAcquireCore(ApiRateLimitKey resource, int permitCount) => _inner.AttemptAcquire(0);

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
            ApiRateLimitKey resource, int permitCount, CancellationToken cancellationToken)
        {
            if (_left-- <= 0)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return _inner.AttemptAcquire(0);
        }

        protected override void Dispose(bool disposing)
        {
            _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
