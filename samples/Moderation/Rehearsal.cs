using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Moderation;

/// <summary>
/// Runs the app without an account: a fake of the service takes calls, and sends the webhooks that they cause to the app over HTTP, signed as the
/// service signs them. Then the app ends.
/// </summary>
internal sealed partial class Rehearsal(
    FakeTencentChat fake, TencentChatClient chat, IServer server, IHostApplicationLifetime lifetime, ILogger<Rehearsal> logger) : BackgroundService
{
    private const string AppId = "1400000000";
    private const string Token = "rehearsal";

    /// <summary>Adds the fake and the rehearsal to an app.</summary>
    /// <returns>The fake, which the caller disposes.</returns>
    public static FakeTencentChat AddTo(WebApplicationBuilder builder)
    {
        // The service waits for two seconds, in which a busy machine may not even have started the app.
        var fake = new FakeTencentChat(new() { WebhookTimeout = TimeSpan.FromSeconds(20) });
        fake.Accounts.Add("ann", "bob", "jared");
        fake.Groups.Add("@TGS#1", "ann");
        builder.Services.AddFakeTencentChat(fake);
        builder.Services.AddHostedService<Rehearsal>();
        builder.Configuration["Webhooks:SdkAppId"] = AppId;
        builder.Configuration["Webhooks:Tokens:0"] = Token;
        builder.Configuration["Moderation:Words:0"] ??= "pills";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return fake;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            await PlayAsync(stoppingToken);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(cancellationToken);
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        fake.Webhooks.SendTo(new Uri(Address, "chat"), Token);
        await CallAsync("ann writes to bob: Hello", chat.Messages.SendAsync(MessageOf("Hello"), cancellationToken));
        await CallAsync("ann writes to bob: Cheap Pills", chat.Messages.SendAsync(MessageOf("Cheap Pills"), cancellationToken));
        await CallAsync(
            "jared joins the group @TGS#1",
            chat.Groups.AddMembersAsync(new() { GroupId = "@TGS#1", MemberList = [new() { MemberAccount = "jared" }] }, cancellationToken));
        await CallAsync(
            "bob blocks jared, which nobody handles",
            chat.Friends.BlockAsync(new() { FromAccount = "bob", ToAccount = ["jared"] }, cancellationToken));
        // No call causes this one.
        var signIn = new PresenceChangedWebhook
        {
            Info = new() { Action = PresenceAction.Login, ToAccount = "ann" },
            EventTime = DateTimeOffset.UtcNow,
        };
        LogWebhook(logger, "ann signs in", await fake.Webhooks.SendAsync(signIn, cancellationToken));
        fake.Webhooks.SendTo(new Uri(Address, "chat"), "a guess");
        LogWebhook(logger, "a stranger sends a webhook", await fake.Webhooks.SendAsync(signIn, cancellationToken));
        using var http = new HttpClient();
        LogPresence(logger, await http.GetStringAsync(new Uri(Address, "presence"), cancellationToken));
    }

    /// <summary>Waits for a call and shows its outcome. The fake has sent its webhooks by then.</summary>
    private async Task CallAsync(string scene, Task call)
    {
        try
        {
            await call;
            LogSuccess(logger, scene);
        }
        catch (ApiErrorException e)
        {
            LogError(logger, scene, e.Code, e.ErrorMessage);
        }
    }

    private Uri Address => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static SendMessageRequest MessageOf(string text) => new() { FromAccount = "ann", ToAccount = "bob", MsgBody = [text] };

    [LoggerMessage(LogLevel.Information, "{Scene}: done")]
    private static partial void LogSuccess(ILogger logger, string scene);

    [LoggerMessage(LogLevel.Information, "{Scene}: error {Code}, {Text}")]
    private static partial void LogError(ILogger logger, string scene, long code, string? text);

    [LoggerMessage(LogLevel.Information, "{Scene}: {Webhook}")]
    private static partial void LogWebhook(ILogger logger, string scene, FakeWebhook webhook);

    [LoggerMessage(LogLevel.Information, "Online: {Users}")]
    private static partial void LogPresence(ILogger logger, string users);
}
