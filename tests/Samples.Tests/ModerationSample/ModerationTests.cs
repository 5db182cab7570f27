using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Moderation;

namespace Samples.Tests.ModerationSample;

/// <summary>samples/Moderation in memory, with a fake of the service behind it.</summary>
public sealed class ModerationTests : IAsyncDisposable
{
    private const string Token = "a token";

    private readonly FakeTencentChat _fake = new();
    private readonly WebApplicationFactory<Moderator> _app;

    public ModerationTests()
    {
        _fake.Groups.Add("@TGS#1");
        _app = new WebApplicationFactory<Moderator>().WithWebHostBuilder(host => host
            .UseSetting("Chat:Credential:Identifier", "administrator")
            .UseSetting("Webhooks:SdkAppId", "1400000000")
            .UseSetting("Webhooks:Tokens:0", Token)
            .UseSetting("Moderation:Words:0", "pills")
            .ConfigureTestServices(services => services.AddFakeTencentChat(_fake)));
    }

    private const string SendGroupMessage = "v4/group_open_http_svc/send_group_msg";

    [Theory]
    [InlineData("Hello", 0, "")]
    [InlineData("Cheap PILLS here", 120001, "'pills' is not allowed here.")]
    public async Task A_one_to_one_message_with_a_listed_word_is_refused(string text, int code, string info)
    {
        var reply = await SendAsync("C2C.CallbackBeforeSendMsg", new { From_Account = "ann", To_Account = "bob", MsgBody = MessageOf(text) });
        Assert.Equal(code, (int)reply["ErrorCode"]!);
        Assert.Equal(info, (string)reply["ErrorInfo"]!);
    }

    [Theory]
    [InlineData("Hello", 0)]
    [InlineData("pills", 10100)]
    public async Task A_message_of_a_group_with_a_listed_word_is_refused(string text, int code)
    {
        var reply = await SendAsync("Group.CallbackBeforeSendMsg", new { GroupId = "@TGS#1", From_Account = "ann", MsgBody = MessageOf(text) });
        Assert.Equal(code, (int)reply["ErrorCode"]!);
    }

    [Fact]
    public async Task New_members_are_greeted_in_their_group()
    {
        await SendAsync(
            "Group.CallbackAfterNewMemberJoin",
            new { GroupId = "@TGS#1", NewMemberList = new[] { new { Member_Account = "jared" }, new { Member_Account = "tommy" } } });
        var sent = JsonNode.Parse(await GreetingAsync())!;
        Assert.Equal("@TGS#1", (string)sent["GroupId"]!);
        Assert.Equal("Welcome, jared, tommy!", (string)sent["MsgBody"]![0]!["MsgContent"]!["Text"]!);
    }

    [Fact]
    public async Task Presence_follows_the_latest_event_in_whatever_order_they_arrive()
    {
        await ChangeAsync("ann", "Login", 1000);
        await ChangeAsync("bob", "Login", 1000);
        await ChangeAsync("bob", "Disconnect", 3000);
        await ChangeAsync("bob", "Login", 2000);
        Assert.Equal(["ann"], await _app.CreateClient().GetFromJsonAsync<string[]>("presence") ?? []);
    }

    [Fact]
    public async Task A_request_that_is_signed_with_another_token_is_refused()
    {
        using var response = await PostAsync("C2C.CallbackBeforeSendMsg", new { }, "a guess");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _fake.DisposeAsync();
    }

    private Task<JsonNode> ChangeAsync(string user, string action, long time)
        => SendAsync("State.StateChange", new { EventTime = time, Info = new { Action = action, To_Account = user } });

    private static object[] MessageOf(string text) => [new { MsgType = "TIMTextElem", MsgContent = new { Text = text } }];

    private async Task<JsonNode> SendAsync(string command, object body)
    {
        using var response = await PostAsync(command, body, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> PostAsync(string command, object body, string token)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var sign = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}{time}")));
        // Members keep their names: the usual options of HTTP would begin them with a small letter.
        return await _app.CreateClient().PostAsJsonAsync(
            $"chat?SdkAppid=1400000000&CallbackCommand={command}&contenttype=json&OptPlatform=iOS&Sign={sign}&RequestTime={time}",
            body,
            JsonSerializerOptions.Default);
    }

    private async Task<string> GreetingAsync()
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            if (_fake.Requests.FirstOrDefault(request => request.Path.EndsWith(SendGroupMessage, StringComparison.Ordinal)) is { } sent)
                return sent.Body;
            Assert.True(DateTime.UtcNow < end, "No greeting was sent.");
        }
    }
}
