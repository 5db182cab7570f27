using System.Threading.RateLimiting;
using Chatwright;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

public sealed class RateLimiterTests
{
    private static readonly ApiRateLimitKey s_key = new()
    {
        AppId = $"{TestHost.App}",
        Endpoint = "v4/recentcontact/get_list",
        Permits = 200,
        Window = TimeSpan.FromSeconds(1),
    };

    [Fact]
    public async Task A_limiter_of_the_container_serves_all_clients_that_have_none()
    {
        await using var host = new TestHost();
        host.Services.AddSingleton(static _ => ApiRateLimiter.Create());
        host.Services.AddTencentChat(options => Configure(host, options));
        host.Services.AddKeyedTencentChat("other", options => Configure(host, options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        await host.Container.GetRequiredKeyedService<TencentChatClient>("other").Conversations.ListPageAsync("administrator");
        var limiter = host.Container.GetRequiredService<PartitionedRateLimiter<ApiRateLimitKey>>();
        Assert.Equal(2, limiter.GetStatistics(s_key)!.TotalSuccessfulLeases);
    }

    [Fact]
    public async Task A_limiter_of_one_client_serves_no_other()
    {
        await using var host = new TestHost();
        using var limiter = ApiRateLimiter.Create();
        host.Services.AddTencentChat(options => Configure(host, options)).UseRateLimiter(_ => limiter);
        host.Services.AddKeyedTencentChat("other", options => Configure(host, options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        await host.Container.GetRequiredKeyedService<TencentChatClient>("other").Conversations.ListPageAsync("administrator");
        Assert.Equal(1, limiter.GetStatistics(s_key)!.TotalSuccessfulLeases);
    }

    [Fact]
    public async Task The_limiter_of_one_client_comes_before_those_of_the_container_and_the_options()
    {
        await using var host = new TestHost();
        using PartitionedRateLimiter<ApiRateLimitKey> own = ApiRateLimiter.Create(), other = ApiRateLimiter.Create();
        host.Services.AddSingleton(other);
        host.Services.AddTencentChat(options =>
        {
            Configure(host, options);
            options.RateLimits.Limiter = other;
        }).UseRateLimiter(_ => own);
        var options = host.Container.GetRequiredService<IOptions<TencentChatClientOptions>>().Value;
        Assert.Same(own, options.RateLimits.Limiter);
    }

    private static void Configure(TestHost host, TencentChatClientOptions options)
    {
        host.Fake.Configure(options);
        options.RateLimits.Enabled = true;
    }
}
