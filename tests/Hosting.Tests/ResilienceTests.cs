using System.Net;
using Chatwright;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting.Tests;

/// <summary>Resilience handlers that a host adds to all of its HTTP clients, as many project templates do.</summary>
public class ResilienceTests
{
    private const string Write = "v4/recentcontact/create_contact_group";

    public static TheoryData<bool> Orders => [false, true];

    [Theory, MemberData(nameof(Orders))]
    public async Task A_write_that_failed_is_not_repeated(bool isFirst)
    {
        await using var host = await StartAsync(isFirst, static builder => builder.AddStandardResilienceHandler());
        host.Fake.On(Write).RespondRaw("<html>", 502, "text/html").Always();
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => host.Chat.Conversations.CreateGroupsAsync(Request));
        Assert.Equal((502, 1), (error.StatusCode, error.Attempts));
        Assert.Single(host.Fake.Requests);
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task A_write_that_failed_is_not_hedged(bool isFirst)
    {
        await using var host = await StartAsync(isFirst, static builder => builder.AddStandardHedgingHandler());
        host.Fake.On(Write).RespondRaw("<html>", 502, "text/html").Always();
        await Assert.ThrowsAsync<ApiResponseException>(() => host.Chat.Conversations.CreateGroupsAsync(Request));
        Assert.Single(host.Fake.Requests);
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task A_response_may_take_as_long_as_the_client_s_own_timeout(bool isFirst)
    {
        await using var host = await StartAsync(isFirst, static builder => builder.AddStandardResilienceHandler(static options =>
        {
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(100);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(300);
            options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(1);
        }));
        host.Fake.On(Write).Delay(TimeSpan.FromSeconds(1)).Always();
        await host.Chat.Conversations.CreateGroupsAsync(Request);
        Assert.Single(host.Fake.Requests);
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task A_circuit_that_another_client_opened_does_not_stop_calls(bool isFirst)
    {
        await using var host = await StartAsync(isFirst, static builder => builder.AddStandardResilienceHandler(static options =>
        {
            (options.Retry.MaxRetryAttempts, options.Retry.Delay) = (1, TimeSpan.Zero);
            (options.CircuitBreaker.MinimumThroughput, options.CircuitBreaker.BreakDuration) = (2, TimeSpan.FromMinutes(5));
        }));
        var other = host.Container.GetRequiredService<IHttpClientFactory>().CreateClient("other");
        for (var i = 0; i < 4; i++)
            await Record.ExceptionAsync(() => other.GetAsync(new Uri("http://127.0.0.1:1/")));
        var stopped = await Record.ExceptionAsync(() => other.GetAsync(new Uri("http://127.0.0.1:1/")));
        Assert.Contains("BrokenCircuit", $"{stopped}", StringComparison.Ordinal);
        await host.Chat.Conversations.CreateGroupsAsync(Request);
    }

    [Fact]
    public async Task A_handler_that_is_added_to_this_client_alone_stays()
    {
        await using var host = new TestHost();
        host.Fake.User("user1");
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient
            .AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.Zero);
        host.Fake.On(Write).RespondRaw("<html>", 503, "text/html").Once();
        await host.Chat.Conversations.CreateGroupsAsync(Request);
        Assert.Equal(2, host.Fake.Requests.Count);
    }

    [Fact]
    public async Task Other_handlers_of_all_clients_stay()
    {
        var seen = 0;
        await using var host = await StartAsync(isFirst: true, builder => builder.AddHttpMessageHandler(() => new Seeing(() => seen++)));
        await host.Chat.Conversations.CreateGroupsAsync(Request);
        Assert.Equal(1, seen);
    }

    private static CreateConversationGroupsRequest Request => new() { FromAccount = "user1", GroupContactItem = [new() { GroupName = "one" }] };

    private static async Task<TestHost> StartAsync(bool isFirst, Action<IHttpClientBuilder> defaults)
    {
        var host = new TestHost();
        await host.Fake.StartAsync();
        host.Fake.User("user1");
        if (isFirst)
            host.Services.ConfigureHttpClientDefaults(defaults);
        host.Services.AddTencentChat(options =>
        {
            host.Fake.Configure(options);
            (options.Retry.MaxRetries, options.Timeout) = (0, TimeSpan.FromSeconds(60));
        });
        if (!isFirst)
            host.Services.ConfigureHttpClientDefaults(defaults);
        host.Services.AddHttpClient("other");
        return host;
    }

    private sealed class Seeing(Action see) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
