using System.Diagnostics;
using System.Threading.RateLimiting;
using Chatwright;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Tests.TencentChat;

namespace Orleans.Tests.Hosting;

public sealed class UseOrleansRateLimitsTests
{
    private const string Path = "v4/recentcontact/get_list";

    [Fact]
    public async Task A_client_in_a_silo_takes_its_permits_from_the_grain()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.AddTencentChat(host.Configure).UseOrleansRateLimits(options => options.Limits[Path] = new(10, TimeSpan.FromSeconds(1)));
        await host.StartAsync();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 11).Select(_ => host.Chat.Conversations.ListPageAsync("administrator")));
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task All_clients_of_a_container_share_the_limiter()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.UseOrleansRateLimits();
        host.Services.AddTencentChat(host.Configure);
        host.Services.AddKeyedTencentChat("other", host.Configure);
        Assert.Same(LimiterOf(host, ""), LimiterOf(host, "other"));
        Assert.IsType<OrleansRateLimiter>(LimiterOf(host, ""));
    }

    [Fact]
    public async Task A_client_that_has_its_own_limiter_keeps_it()
    {
        await using var host = new SiloHost().WithSilo();
        using var own = ApiRateLimiter.Create();
        host.Services.UseOrleansRateLimits();
        host.Services.AddTencentChat(options =>
        {
            host.Configure(options);
            options.RateLimits.Limiter = own;
        });
        Assert.Same(own, LimiterOf(host, ""));
    }

    [Fact]
    public async Task A_limiter_that_the_container_had_before_is_replaced()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.AddSingleton(static _ => ApiRateLimiter.Create());
        host.Services.UseOrleansRateLimits();
        host.Services.AddTencentChat(host.Configure);
        Assert.IsType<OrleansRateLimiter>(LimiterOf(host, ""));
        Assert.Single(host.Container.GetServices<PartitionedRateLimiter<ApiRateLimitKey>>());
    }

    [Fact]
    public async Task A_limiter_that_is_added_later_takes_its_place()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.UseOrleansRateLimits();
        host.Services.AddSingleton(static _ => ApiRateLimiter.Create());
        host.Services.AddTencentChat(host.Configure);
        Assert.IsNotType<OrleansRateLimiter>(LimiterOf(host, ""));
    }

    [Fact]
    public async Task One_client_of_several_may_take_part()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.AddTencentChat(host.Configure);
        host.Services.AddKeyedTencentChat("fleet", host.Configure).UseOrleansRateLimits();
        Assert.Null(LimiterOf(host, ""));
        Assert.IsType<OrleansRateLimiter>(LimiterOf(host, "fleet"));
    }

    [Fact]
    public async Task Options_come_from_the_configuration_too()
    {
        await using var host = new SiloHost(
            ("Limits:Slack", "00:00:00.1"), ($"Limits:Limits:{Path}:Permits", "100"), ($"Limits:Limits:{Path}:Window", "00:00:01")).WithSilo();
        host.Services.Configure<OrleansRateLimitOptions>(host.Builder.Configuration.GetSection("Limits"));
        host.Services.UseOrleansRateLimits();
        var options = host.Container.GetRequiredService<IOptions<OrleansRateLimitOptions>>().Value;
        Assert.Equal(TimeSpan.FromMilliseconds(100), options.Slack);
        Assert.Equal(new OrleansRateLimit(100, TimeSpan.FromSeconds(1)), options.Limits[Path]);
    }

    [Fact]
    public async Task Everything_that_is_out_of_range_is_said_when_the_host_starts()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.AddTencentChat(host.Configure).UseOrleansRateLimits(static options =>
        {
            options.Slack = TimeSpan.Zero;
            options.Batch = 0;
            options.Reservation = TimeSpan.FromMilliseconds(1);
            options.QueueLimit = 0;
            options.StorageName = "";
            options.Limits["v4/a"] = new(0, TimeSpan.Zero);
            options.Limits["v4/b"] = null!;
        });
        var failures = await FailuresOfStartAsync(host);
        Assert.Equal(
            [
                "OrleansRateLimitOptions.Slack must be more than zero and at most a minute.",
                "OrleansRateLimitOptions.Batch must be from 1 to 10000.",
                "OrleansRateLimitOptions.Reservation must be from 200 milliseconds to an hour.",
                "OrleansRateLimitOptions.QueueLimit must be at least 1.",
                "OrleansRateLimitOptions.StorageName must be a name, or null for the default storage provider.",
                "OrleansRateLimitOptions.Limits[\"v4/a\"].Permits must be at least 1.",
                "OrleansRateLimitOptions.Limits[\"v4/a\"].Window must be more than zero and at most a day.",
                "OrleansRateLimitOptions.Limits[\"v4/b\"] must be a limit.",
            ],
            failures.Where(failure => !failure.StartsWith("The silo has no storage", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_silo_without_storage_does_not_start()
    {
        await using var host = new SiloHost().WithSilo(static _ => { });
        host.Services.AddTencentChat(host.Configure).UseOrleansRateLimits();
        Assert.StartsWith(
            "The silo has no default storage provider. Add one", Assert.Single(await FailuresOfStartAsync(host)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_no_provider_has_is_named()
    {
        await using var host = new SiloHost().WithSilo();
        host.Services.UseOrleansRateLimits(static options => options.StorageName = "redis");
        Assert.Equal(
            ["The silo has no storage provider 'redis', which OrleansRateLimitOptions.StorageName names."], await FailuresOfStartAsync(host));
    }

    [Fact]
    public async Task A_host_without_Orleans_is_told_what_is_missing()
    {
        await using var host = new SiloHost();
        host.Services.AddTencentChat(host.Configure).UseOrleansRateLimits();
        Assert.Equal(
            ["UseOrleansRateLimits needs a silo or client of Orleans in the host. Add one by UseOrleans or UseOrleansClient."],
            await FailuresOfStartAsync(host));
    }

    [Fact]
    public async Task A_named_storage_is_used()
    {
        await using var host = new SiloHost().WithSilo(static silo => silo.AddMemoryGrainStorage("limits"));
        host.Services.AddTencentChat(host.Configure).UseOrleansRateLimits(static options => options.StorageName = "limits");
        await host.StartAsync();
        await host.Chat.Conversations.ListPageAsync("administrator");
    }

    /// <summary>The failures of the options, which those of a client repeat that has the limiter.</summary>
    private static async Task<IReadOnlyList<string>> FailuresOfStartAsync(SiloHost host)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(host.StartAsync);
        IEnumerable<Exception> errors = error is AggregateException several ? several.Flatten().InnerExceptions : [error];
        return [.. errors.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Distinct()];
    }

    private static PartitionedRateLimiter<ApiRateLimitKey>? LimiterOf(SiloHost host, string name)
        => host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().Get(name).RateLimits.Limiter;
}
