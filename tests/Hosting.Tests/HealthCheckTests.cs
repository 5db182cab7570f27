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
    public async Task A_wrong_key_is_unhealthy_and_not_told()
    {
        await using var host = Host(TimeSpan.Zero);
        host.Services.Configure<TencentChatClientOptions>(options => options.SecretKey = "a key that is wrong");
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
        host.Services.AddKeyedTencentChat("eu", options => host.Fake.Configure(options).SecretKey = "wrong");
        host.Services.AddHealthChecks().AddApiClient(s_call, clientName: "eu", failureStatus: HealthStatus.Degraded, tags: ["ready"]);
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

    private static TestHost Host(TimeSpan? interval)
    {
        var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        host.Services.AddHealthChecks().AddApiClient(s_call, interval: interval);
        return host;
    }

    private static async Task<HealthReportEntry> CheckAsync(TestHost host)
        => (await host.Container.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["TencentChatClient"];
}
