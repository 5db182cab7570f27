using System.Net.Http.Json;
using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moderation;

namespace Samples.Tests.ModerationSample;

/// <summary>samples/Moderation in memory, with a fake of the service that sends its webhooks to the app and obeys the replies.</summary>
public sealed class ModerationTests : IAsyncDisposable
{
    private const string Token = "a token";
    private static readonly Uri s_address = new("http://localhost/chat");

    private readonly FakeTencentChat _fake = new(new() { WebhookTimeout = TimeSpan.FromSeconds(20) });
    private readonly WebApplicationFactory<Moderator> _app;
    private readonly TencentChatClient _chat;

    public ModerationTests()
    {
        _fake.Accounts.Add("ann", "bob", "jared", "tommy");
        _fake.Groups.Add("@TGS#1", "ann");
        _app = new WebApplicationFactory<Moderator>().WithWebHostBuilder(host => host
            .UseSetting("Chat:Credential:Identifier", "administrator")
            .UseSetting("Webhooks:SdkAppId", "1400000000")
            .UseSetting("Webhooks:Tokens:0", Token)
            .UseSetting("Moderation:Words:0", "pills")
            .ConfigureTestServices(services => services.AddFakeTencentChat(_fake)));
        _fake.Webhooks.SendTo(s_address, Token, _app.Server.CreateHandler());
        _chat = _fake.CreateClient();
    }

    [Fact]
    public async Task A_one_to_one_message_with_a_listed_word_is_refused()
    {
        await _chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Hello"] });
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => _chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Cheap PILLS here"] }));
        Assert.Equal((120001, "'pills' is not allowed here."), (error.Code, error.ErrorMessage));
        Assert.Equal("Hello", Assert.Single(_fake.Accounts["bob"].MessagesFrom("ann")).Text);
    }

    [Fact]
    public async Task A_message_of_a_group_with_a_listed_word_is_refused()
    {
        await _chat.Groups.SendMessageAsync(new() { GroupId = "@TGS#1", FromAccount = "ann", MsgBody = ["Hello"] });
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => _chat.Groups.SendMessageAsync(new() { GroupId = "@TGS#1", FromAccount = "ann", MsgBody = ["pills"] }));
        Assert.Equal(10100, error.Code);
        Assert.Equal("Hello", Assert.Single(_fake.Groups["@TGS#1"].Messages).Text);
    }

    [Fact]
    public async Task New_members_are_greeted_in_their_group()
    {
        await _chat.Groups.AddMembersAsync(
            new() { GroupId = "@TGS#1", MemberList = [new() { MemberAccount = "jared" }, new() { MemberAccount = "tommy" }] });
        Assert.Equal("Welcome, jared, tommy!", await GreetingAsync());
    }

    [Fact]
    public async Task A_greeting_with_braces_of_its_own_is_sent_as_it_is()
    {
        await using var app = _app.WithWebHostBuilder(host => host.UseSetting("Moderation:Greeting", "Welcome {name}, {0}!"));
        _fake.Webhooks.SendTo(s_address, Token, app.Server.CreateHandler());
        await _chat.Groups.AddMembersAsync(new() { GroupId = "@TGS#1", MemberList = [new() { MemberAccount = "jared" }] });
        Assert.Equal("Welcome {name}, jared!", await GreetingAsync());
    }

    [Fact]
    public async Task A_greeting_that_cannot_be_sent_does_not_stop_the_app()
    {
        await using var app = _app.WithWebHostBuilder(host => host.UseSetting("Chat:MaxRequestBytes", "16"));
        _fake.Webhooks.SendTo(s_address, Token, app.Server.CreateHandler());
        await _chat.Groups.AddMembersAsync(new() { GroupId = "@TGS#1", MemberList = [new() { MemberAccount = "jared" }] });
        var greeter = app.Services.GetRequiredService<Greeter>();
        await greeter.StopAsync(default);
        Assert.True(greeter.ExecuteTask!.IsCompletedSuccessfully, $"{greeter.ExecuteTask.Exception}");
        Assert.False(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Presence_follows_the_latest_event_in_whatever_order_they_arrive()
    {
        await ChangeAsync("ann", PresenceAction.Login, 1000);
        await ChangeAsync("bob", PresenceAction.Login, 1000);
        await ChangeAsync("bob", PresenceAction.Disconnect, 3000);
        await ChangeAsync("bob", PresenceAction.Login, 2000);
        Assert.Equal(["ann"], await _app.CreateClient().GetFromJsonAsync<string[]>("presence") ?? []);
    }

    [Fact]
    public async Task A_request_that_is_signed_with_another_token_is_refused()
    {
        _fake.Webhooks.SendTo(s_address, "a guess", _app.Server.CreateHandler());
        await _chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["pills"] });
        Assert.All(_fake.Webhooks.Sent, sent => Assert.Equal((401, ""), (sent.StatusCode, sent.ReplyBody)));
        Assert.Single(_fake.Accounts["bob"].MessagesFrom("ann"));
    }

    public async ValueTask DisposeAsync()
    {
        _chat.Dispose();
        await _app.DisposeAsync();
        await _fake.DisposeAsync();
    }

    private async Task ChangeAsync(string user, PresenceAction action, long milliseconds)
    {
        var sent = await _fake.Webhooks.SendAsync(new PresenceChangedWebhook
        {
            Info = new() { Action = action, ToAccount = user },
            EventTime = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        });
        Assert.Equal(FakeWebhookOutcome.Replied, sent.Outcome);
    }

    private async Task<string> GreetingAsync()
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            if (_fake.Groups["@TGS#1"].Messages is [var sent, ..])
                return sent.Text;
            Assert.True(DateTime.UtcNow < end, "No greeting was sent.");
        }
    }
}
