using System.Net;
using Chatwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks.Hosting;

/// <summary>The effects of a changed configuration on a receiver.</summary>
public sealed class WebhookReloadTests
{
    private readonly GateHandler _handler = new();

    [Fact]
    public async Task A_change_elsewhere_leaves_the_receiver_as_it_is()
    {
        var made = 0;
        await using var app = await StartAsync(
            builder => builder.Services.Configure<GateWebhookOptions>(_ => made++), ("SdkAppId", "1400000000"), ("Tokens:0", Gate.Token));
        using var refused = await app.PostAsync(query: WebApp.Query(token: "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Change(app, ("Elsewhere", "1"));
        Change(app, ("Chat:Host", "chat.example"));
        Assert.DoesNotContain(app.Lines, line => line.Id.Name == "WebhookOptionsChanged");
        Assert.Equal(1, made);
        var health = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Entries["Gate-webhooks"].Status);
    }

    [Theory]
    [InlineData("Elsewhere", "1")]
    [InlineData("Chat:Webhooks:MaxAge", "00:10:00")]
    public async Task The_log_of_webhooks_that_code_has_set_outlives_a_change(string key, string value)
    {
        await using var app = await StartAsync(
            builder => builder.Services.Configure<GateWebhookOptions>(options => options.Log = new InMemoryWebhookLog()),
            ("SdkAppId", "1400000000"), ("Tokens:0", Gate.Token));
        var query = WebApp.Query(Gate.Joined);
        using var first = await app.PostAsync(Gate.JoinedBody, query);
        Change(app, (key, value));
        using var second = await app.PostAsync(Gate.JoinedBody, query);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(_handler.Received);
    }

    [Fact]
    public async Task A_source_of_changes_that_the_application_adds_counts_too()
    {
        await using var app = await StartAsync(
            builder =>
            {
                var vault = builder.Configuration.GetSection("Vault");
                builder.Services.Configure<GateWebhookOptions>(options => options.Tokens.Add(vault["Token"] ?? "none"));
                builder.Services.AddSingleton<IOptionsChangeTokenSource<GateWebhookOptions>>(
                    new ConfigurationChangeTokenSource<GateWebhookOptions>(vault));
            },
            ("SdkAppId", "1400000000"), ("Tokens:0", "old"));
        Change(app, ("Vault:Token", "new"));
        using var response = await app.PostAsync(query: WebApp.Query(token: "new"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_fault_that_stays_is_said_once()
    {
        await using var app = await StartAsync(null, ("SdkAppId", "1400000000"), ("Tokens:0", Gate.Token));
        Change(app, ("Chat:Webhooks:MaxAge", "soon"));
        Change(app, ("Elsewhere", "1"));
        Assert.Single(app.Lines, line => line.Id.Name == "WebhookReloadFailed");
        Change(app, ("Chat:Webhooks:Typo", "x"));
        Assert.Equal(2, app.Lines.Count(line => line.Id.Name == "WebhookReloadFailed"));
    }

    [Fact]
    public async Task A_token_is_retired_by_an_empty_entry()
    {
        await using var app = await StartAsync(null, ("SdkAppId", "1400000000"), ("Tokens:0", "old"), ("Tokens:1", "new"));
        Change(app, ("Chat:Webhooks:Tokens:0", ""));
        using var old = await app.PostAsync(query: WebApp.Query(token: "old"));
        using var current = await app.PostAsync(query: WebApp.Query(token: "new"));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (old.StatusCode, current.StatusCode));
    }

    [Fact]
    public async Task Tokens_are_read_in_the_order_of_their_indexes_over_gaps_and_empty_entries()
    {
        await using var app = await StartAsync(
            null, ("SdkAppId", "1400000000"), ("Tokens:10", "d"), ("Tokens:0", "a"), ("Tokens:1", ""), ("Tokens:2", "b"), ("Tokens:7", "c"));
        Assert.Equal(["a", "b", "c", "d"], app.Services.GetRequiredService<IOptionsMonitor<GateWebhookOptions>>().CurrentValue.Tokens);
    }

    [Theory]
    [InlineData("Tokens", "secret ", "Tokens begins or ends with white space: remove it.")]
    [InlineData("Tokens:5", "secret ", "Tokens:5 begins or ends with white space: remove it.")]
    [InlineData("Tokens:0", "", "Tokens is required: set the token that the service signs with, or set AllowUnsigned to true.")]
    [InlineData("Tokens:First", "secret", "Tokens:First is no entry of a list: give each a number and one text, as in Chat:Webhooks:Tokens:0.")]
    [InlineData("Tokens:0:Value", "secret", "Tokens:0 is no entry of a list: give each a number and one text, as in Chat:Webhooks:Tokens:0.")]
    public async Task A_token_that_cannot_be_used_is_named_by_its_key(string key, string value, string message)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(null, ("SdkAppId", "1400000000"), ("Tokens:3", ""), (key, value)));
        Assert.Equal($"Chat:Webhooks:{message}", error.Failures.First());
    }

    private Task<WebApp> StartAsync(Action<WebApplicationBuilder>? change, params (string Key, string? Value)[] section)
        => WebApp.StartAsync(builder =>
        {
            builder.Configuration.AddInMemoryCollection(section.Select(pair => KeyValuePair.Create("Chat:Webhooks:" + pair.Key, pair.Value)));
            builder.Services.AddSingleton(_handler);
            builder.Services.AddGateWebhooks<GateHandler>(builder.Configuration.GetSection("Chat:Webhooks")).AddHealthCheck();
            change?.Invoke(builder);
        });

    private static void Change(WebApp app, (string Key, string? Value) setting)
    {
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration[setting.Key] = setting.Value;
        configuration.Reload();
    }
}
