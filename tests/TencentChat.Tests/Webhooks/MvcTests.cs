using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TencentChat.Tests.Webhooks;

/// <summary>Webhooks in an application of controllers, whose forms are protected and whose users have signed in.</summary>
public sealed class MvcTests
{
    private const string Command = "C2C.CallbackBeforeSendMsg";

    [Fact]
    public async Task Webhooks_and_controllers_live_in_one_application()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()))
            .AddApplicationPart(typeof(RoomsController).Assembly);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddTencentChatWebhooks<Moderator>(
            options => (options.SdkAppId, options.Tokens) = (HostileRequests.App, [HostileRequests.Token]));
        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers().AllowAnonymous();
        app.MapTencentChatWebhooks("/chat").AllowAnonymous();
        app.MapTencentChatWebhooks("/private");
        await app.StartAsync();

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        Assert.Equal("room lobby", await client.GetStringAsync("/lobby"));
        using var response = await PostAsync(client, "/chat");
        Assert.Equal(
            """{"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"not jared"}""", await response.Content.ReadAsStringAsync());
        // The fallback policy holds for webhooks that do not opt out of it.
        using var redirect = await PostAsync(client, "/private");
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var body = SpecExamples.Webhooks.Single(webhook => webhook.Command == Command).Examples[0].Body!;
        return await client.PostAsync(
            $"{path}?SdkAppid={HostileRequests.App}&CallbackCommand={Command}&RequestTime={now}"
                + $"&Sign={WebhookSignature.Create(HostileRequests.Token, now)}",
            new StringContent(body));
    }

    private sealed class Moderator : TencentChatWebhookHandler
    {
        public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
            => new(MessageSendingReply.Refuse(120001, $"not {webhook.FromAccount}"));
    }
}
