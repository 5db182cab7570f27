using System.Net;
using Chatwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks.Hosting;

public sealed class WebhookHostingTests
{
    private readonly GateHandler _handler = new();

    [Fact]
    public async Task All_options_come_from_the_configuration()
    {
        await using var app = await FromConfigurationAsync(new()
        {
            ["SdkAppId"] = "1400000000",
            ["Tokens:0"] = "new",
            ["Tokens:1"] = "old",
            ["MaxAge"] = "00:01:00",
            ["ReplyWithin"] = "00:00:01",
            ["FailureMode"] = "refuse",
            ["MaxBodyBytes"] = "2000",
        });
        var options = app.Services.GetRequiredService<IOptionsMonitor<GateWebhookOptions>>().CurrentValue;
        Assert.Equal((1400000000, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1)), (options.SdkAppId, options.MaxAge, options.ReplyWithin));
        Assert.Equal((WebhookFailureMode.Refuse, 2000), (options.FailureMode, options.MaxBodyBytes));
        Assert.Equal(["new", "old"], options.Tokens);
        using var response = await app.PostAsync(query: WebApp.Query(token: "old"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task One_token_may_be_a_plain_value()
    {
        await using var app = await FromConfigurationAsync(new() { ["SdkAppId"] = "1400000000", ["Tokens"] = "one" });
        using var response = await app.PostAsync(query: WebApp.Query(token: "one"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_when_the_application_starts()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => FromConfigurationAsync(new()
        {
            ["Tokens:0"] = "secret-token ",
            ["MaxAge"] = "5",
            ["FailureMode"] = "1",
            ["MaxBodyBytes"] = "0",
            ["Typo"] = "x",
        }));
        Assert.Equal(
            [
                "Chat:Webhooks:FailureMode must be Allow or Refuse.",
                "Chat:Webhooks:MaxAge must be a time such as 00:00:10 (ten seconds), with hours up to 23, or 7.00:00:00 (seven days), or Infinite.",
                "Chat:Webhooks:MaxBodyBytes is 0: set a number from 1 to 1073741824.",
                "Chat:Webhooks:SdkAppId is required: set the id of the application.",
                "Chat:Webhooks:Tokens:0 begins or ends with white space: remove it.",
                "Chat:Webhooks:Typo is unknown: use one of AllowUnsigned, FailureMode, MaxAge, MaxBodyBytes, ReplyWithin, SdkAppId, Tokens, "
                    + "or remove it.",
            ],
            error.Failures.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_replaced_without_a_restart()
    {
        var values = new Dictionary<string, string?> { ["SdkAppId"] = "1400000000", ["Tokens:0"] = "old" };
        await using var app = await FromConfigurationAsync(values);
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Chat:Webhooks:Tokens:0"] = "new";
        configuration.Reload();
        using var good = await app.PostAsync(query: WebApp.Query(token: "new"));
        using var bad = await app.PostAsync(query: WebApp.Query(token: "old"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (good.StatusCode, bad.StatusCode));

        configuration["Chat:Webhooks:SdkAppId"] = "none";
        configuration.Reload();
        using var still = await app.PostAsync(query: WebApp.Query(token: "new"));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Contains(app.Lines, line => line.Id.Name == "WebhookOptionsChanged");
        Assert.Contains(app.Lines, line => line.Id.Name == "WebhookReloadFailed");
    }

    [Fact]
    public async Task A_receiver_that_cannot_be_created_does_not_follow_the_configuration()
    {
        var log = FakeLogCollector.Create(new());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log));
        builder.Services.AddGateWebhooks<GateHandler>(builder.Configuration.GetSection("Chat:Webhooks"));
        await using var app = builder.Build();
        Assert.Throws<OptionsValidationException>(() => app.MapGateWebhooks("/chat"));
        ((IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>()).Reload();
        Assert.DoesNotContain(log.GetSnapshot(), line => line.Category == "Chatwright.Webhooks");
    }

    [Fact]
    public async Task Several_applications_have_paths_of_their_own()
    {
        await using var app = await WebApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(_handler);
                builder.Services.AddKeyedGateWebhooks<GateHandler>("one", options => (options.SdkAppId, options.Tokens) = (1, ["token one"]));
                builder.Services.AddKeyedGateWebhooks<OtherHandler>("two", options => (options.SdkAppId, options.Tokens) = (2, ["token two"]));
            },
            app =>
            {
                app.MapGateWebhooks("/one", "one");
                app.MapGateWebhooks("/two/{any}", "two");
            });
        using var one = await app.PostAsync(query: WebApp.Query(token: "token one", app: "1"), path: "/one");
        using var two = await app.PostAsync(query: WebApp.Query(token: "token two", app: "2"), path: "/two/x");
        using var mixed = await app.PostAsync(query: WebApp.Query(token: "token one", app: "1"), path: "/two/x");
        Assert.Equal([Gate.Allowed, Gate.Refused, ""], await Task.WhenAll(
            one.Content.ReadAsStringAsync(), two.Content.ReadAsStringAsync(), mixed.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, mixed.StatusCode);
    }

    [Fact]
    public async Task Clock_and_log_of_webhooks_come_from_the_container()
    {
        await using var app = await WebApp.StartAsync(builder =>
        {
            builder.Services.AddSingleton(_handler).AddSingleton<IWebhookLog>(new InMemoryWebhookLog(10));
            builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Gate.Time)));
            builder.Services.AddGateWebhooks<GateHandler>(options => (options.SdkAppId, options.Tokens) = (Gate.App, [Gate.Token]));
        });
        for (var i = 0; i < 2; i++)
        {
            using var response = await app.PostAsync(Gate.JoinedBody, Gate.Query(Gate.Joined));
            Assert.Equal(Gate.Allowed, await response.Content.ReadAsStringAsync());
        }
        Assert.Single(_handler.Received);
        Assert.Contains(app.Lines, line => line.Message.EndsWith("repeated.", StringComparison.Ordinal));
    }

    [Fact]
    public void Webhooks_that_were_not_added_cannot_be_mapped()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();
        var error = Assert.Throws<InvalidOperationException>(() => app.MapGateWebhooks("/chat"));
        Assert.Equal("Webhooks of Gate were not added: call AddGateWebhooks on the services first.", error.Message);
        error = Assert.Throws<InvalidOperationException>(() => app.MapGateWebhooks("/chat", "eu"));
        Assert.Equal("Webhooks of Gate named 'eu' were not added: call AddKeyedGateWebhooks on the services first.", error.Message);
    }

    [Fact]
    public async Task The_health_check_tells_a_wrong_token_and_a_broken_handler()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = await WebApp.StartAsync(builder =>
        {
            builder.Services.AddSingleton(_handler).AddSingleton<TimeProvider>(clock);
            builder.Services.AddGateWebhooks<GateHandler>(options => (options.SdkAppId, options.Tokens) = (Gate.App, [Gate.Token])).AddHealthCheck();
        });
        var checks = app.Services.GetRequiredService<HealthCheckService>();
        async Task<HealthStatus> CheckAsync() => (await checks.CheckHealthAsync()).Entries["Gate-webhooks"].Status;
        async Task PostAsync(string token = Gate.Token)
        {
            using var response = await app.PostAsync(query: Gate.Query(token: token, time: clock.GetUtcNow().ToUnixTimeSeconds()));
        }

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
        await PostAsync();
        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
        await PostAsync("wrong");
        Assert.Equal(HealthStatus.Degraded, await CheckAsync());
        _handler.Sending = (_, _) => throw new InvalidOperationException();
        await PostAsync();
        Assert.Equal(HealthStatus.Unhealthy, await CheckAsync());
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    private Task<WebApp> FromConfigurationAsync(Dictionary<string, string?> section) => WebApp.StartAsync(builder =>
    {
        builder.Configuration.AddInMemoryCollection(section.Select(pair => KeyValuePair.Create("Chat:Webhooks:" + pair.Key, pair.Value)));
        builder.Services.AddSingleton(_handler);
        builder.Services.AddGateWebhooks<GateHandler>(builder.Configuration.GetSection("Chat:Webhooks"));
    });

    private sealed class OtherHandler : GateWebhookHandler
    {
        public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
            => new(MessageSendingReply.Refuse());
    }
}
