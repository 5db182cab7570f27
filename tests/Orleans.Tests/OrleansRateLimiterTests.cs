using Chatwright;
using Orleans.Tests.Clusters;

namespace Orleans.Tests;

public sealed class OrleansRateLimiterTests
{
    [Fact]
    public void Options_that_are_out_of_range_are_all_named()
    {
        var options = new OrleansRateLimitOptions { Slack = TimeSpan.FromMinutes(2), Batch = -1 };
        var error = Assert.Throws<ArgumentException>("options", () => new OrleansRateLimiter(NoGrains.Create(), options));
        Assert.StartsWith(
            "OrleansRateLimitOptions.Slack must be more than zero and at most a minute.\nOrleansRateLimitOptions.Batch must be from 1 to 10000.",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_without_a_limit_has_its_permit_at_once()
    {
        await using var limiter = new OrleansRateLimiter(NoGrains.Create(), new());
        var key = new ApiRateLimitKey { AppId = "1", Endpoint = "v4/a" };
        using var permit = await limiter.AcquireAsync(key);
        Assert.True(permit.IsAcquired);
        Assert.Null(limiter.GetStatistics(key));
    }

    [Fact]
    public async Task An_endpoint_without_a_documented_limit_may_be_given_one()
    {
        var options = new OrleansRateLimitOptions { Limits = { ["v4/a"] = new(1, TimeSpan.FromSeconds(1)) } };
        await using var limiter = new OrleansRateLimiter(NoGrains.Create(), options);
        options.Limits.Clear();
        using var end = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await limiter.AcquireAsync(new() { AppId = "1", Endpoint = "v4/a" }, 1, end.Token));
    }

    [Fact]
    public async Task The_end_of_the_limiter_is_the_end_of_waiting()
    {
        var limiter = new OrleansRateLimiter(NoGrains.Create(), new());
        var waiting = limiter.AcquireAsync(Cluster.Key).AsTask();
        Assert.False(waiting.IsCompleted);
        await limiter.DisposeAsync();
        Assert.False((await waiting).IsAcquired);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await limiter.AcquireAsync(Cluster.Key));
    }
}
