using System.Net;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Generated.Tests.TencentChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Generated.Tests.Webhooks;

/// <summary>The emitted methods that put a receiver into an ASP.NET Core application.</summary>
public sealed class HostingTests
{
    private const string Body = """{"From_Account":"ann","EventTime":1670574414123}""";
    private const string Allowed = """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Door":1}""";
    private const string Refused = """{"ActionStatus":"OK","ErrorCode":1,"ErrorInfo":"","Door":1}""";

    [Fact]
    public async Task A_project_puts_its_own_webhooks_into_an_application()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Webhooks:SdkAppId", "1400000000"), new("Webhooks:Tokens", "token one")]);
        builder.Services.AddTencentChatWebhooks<AllowingHandler>(builder.Configuration.GetSection("Webhooks")).AddHealthCheck();
        builder.Services.AddKeyedTencentChatWebhooks<RefusingHandler>(
            "other", options => (options.SdkAppId, options.Tokens) = (1400000001, ["token two"]));
        await using var app = builder.Build();
        app.MapTencentChatWebhooks("/chat");
        app.MapTencentChatWebhooks("/other", "other");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        Assert.Equal((HttpStatusCode.OK, Allowed), await PostAsync(client, "/chat", 1400000000, "token one"));
        Assert.Equal((HttpStatusCode.OK, Refused), await PostAsync(client, "/other", 1400000001, "token two"));
        Assert.Equal((HttpStatusCode.Forbidden, ""), await PostAsync(client, "/other", 1400000000, "token one"));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await PostAsync(client, "/chat", 1400000000, "token two"));
    }

    [Fact]
    public async Task The_options_are_validated_when_the_application_starts()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTencentChatWebhooks<AllowingHandler>(builder.Configuration.GetSection("Webhooks"));
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains("Webhooks:SdkAppId is required: set the id of the application.", error.Failures);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string path, long app, string token)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var query = $"SdkAppid={app}&CallbackCommand=Lab.CallbackBeforeEnter&RequestTime={now}&Sign={WebhookSignature.Create(token, now)}";
        using var response = await client.PostAsync($"{path}?{query}", new StringContent(Body, Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed class AllowingHandler : TencentChatWebhookHandler
    {
        public override ValueTask<LabEnteringReply> OnLabEnteringAsync(LabEnteringWebhook webhook, CancellationToken cancellationToken)
            => new(LabEnteringReply.Allow);
    }

    private sealed class RefusingHandler : TencentChatWebhookHandler
    {
        public override ValueTask<LabEnteringReply> OnLabEnteringAsync(LabEnteringWebhook webhook, CancellationToken cancellationToken)
            => new(LabEnteringReply.Refuse());
    }
}
