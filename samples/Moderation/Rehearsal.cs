using System.Security.Cryptography;
using System.Text;
using Chatwright.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Moderation;

/// <summary>
/// Runs the app without an account: a fake of the service takes its calls, and webhooks are sent to it over HTTP, signed as the service signs them.
/// Then the app ends.
/// </summary>
internal sealed partial class Rehearsal(IServer server, IHostApplicationLifetime lifetime, ILogger<Rehearsal> logger) : BackgroundService
{
    private const string AppId = "1400000000";
    private const string Token = "rehearsal";

    private readonly HttpClient _http = new();

    /// <summary>Adds the fake and the rehearsal to an app.</summary>
    /// <returns>The fake, which the caller disposes.</returns>
    public static FakeTencentChat AddTo(WebApplicationBuilder builder)
    {
        var fake = new FakeTencentChat();
        fake.Groups.Add("@TGS#1", "jared");
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

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    private Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(cancellationToken);
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        const string Message = "C2C.CallbackBeforeSendMsg";
        await SendAsync("ann writes to bob: Hello", Message, MessageOf("Hello"), Token, cancellationToken);
        await SendAsync("ann writes to bob: Cheap Pills", Message, MessageOf("Cheap Pills"), Token, cancellationToken);
        await SendAsync(
            "jared joins the group @TGS#1", "Group.CallbackAfterNewMemberJoin",
            """{"GroupId":"@TGS#1","Type":"Public","JoinType":"Apply","NewMemberList":[{"Member_Account":"jared"}],"EventTime":"1775030400000"}""",
            Token, cancellationToken);
        await SendAsync(
            "ann signs in", "State.StateChange",
            """{"EventTime":1775030400000,"Info":{"Action":"Login","To_Account":"ann","Reason":"Register"}}""", Token, cancellationToken);
        await SendAsync("a block, which nobody handles", "Sns.CallbackBlackListAdd", """{"PairList":[]}""", Token, cancellationToken);
        await SendAsync("a stranger sends a message", Message, MessageOf("Hello"), "a guess", cancellationToken);
        LogPresence(logger, await _http.GetStringAsync(new Uri(Address, "presence"), cancellationToken));
    }

    private async Task SendAsync(string scene, string command, string body, string token, CancellationToken cancellationToken)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var sign = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}{time}")));
        var url = $"chat?SdkAppid={AppId}&CallbackCommand={command}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=Android"
            + $"&Sign={sign}&RequestTime={time}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(Address, url), content, cancellationToken);
        LogScene(logger, scene, (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    private Uri Address => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static string MessageOf(string text)
        => $$$"""{"From_Account":"ann","To_Account":"bob","MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"{{{text}}}"}}]}""";

    [LoggerMessage(LogLevel.Information, "{Scene}: {Status} {Reply}")]
    private static partial void LogScene(ILogger logger, string scene, int status, string reply);

    [LoggerMessage(LogLevel.Information, "Online: {Users}")]
    private static partial void LogPresence(ILogger logger, string users);
}
