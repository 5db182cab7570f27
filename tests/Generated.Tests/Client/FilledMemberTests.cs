using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Members of a request that the client fills.</summary>
public class FilledMemberTests
{
    private const string Busy = """{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"busy"}""";

    [Fact]
    public async Task A_member_that_is_left_out_is_filled_from_its_source()
    {
        var sent = await SentAsync(new());
        Assert.Equal(TestChat.SdkAppId, sent.GetProperty("AppId").GetUInt32());
        Assert.Equal(TestChat.SdkAppId, sent.GetProperty("AppLong").GetInt64());
        Assert.Equal("1400000001", sent.GetProperty("AppText").GetString());
        Assert.Equal(TestChat.Identifier, sent.GetProperty("Caller").GetString());
        Assert.True(sent.GetProperty("Number").TryGetUInt32(out _));
        Assert.True(uint.TryParse(sent.GetProperty("BigNumber").GetString(), out _));
        Assert.True(uint.TryParse(sent.GetProperty("NumberText").GetString(), out _));
        Assert.True(Guid.TryParseExact(sent.GetProperty("Key").GetString(), "D", out _));
        Assert.False(sent.TryGetProperty("Name", out _));
    }

    [Fact]
    public async Task A_value_of_the_caller_is_kept()
    {
        FillLabRequest request = new()
        {
            AppId = 1,
            AppLong = 2,
            AppText = "3",
            Caller = "ann",
            Number = 0,
            BigNumber = 5,
            NumberText = "6",
            Key = "7",
        };
        var sent = await TestChat.SentAsync(chat => chat.Lab.FillAsync(request));
        Json.AssertEqual(
            """{"AppId":1,"AppLong":2,"AppText":"3","Caller":"ann","Number":0,"BigNumber":"5","NumberText":"6","Key":"7"}""", sent);
    }

    [Fact]
    public async Task All_attempts_of_a_call_send_the_same_values_and_another_call_sends_others()
    {
        var handler = new HandFedHandler().Respond(Busy).Respond(Busy).Respond(TestChat.Ok).Respond(TestChat.Ok);
        using var chat = TestChat.Over(handler).WithOptions(new() { MaxRetries = 2 });
        FillLabRequest request = new();
        await chat.Lab.FillAsync(request);
        await chat.Lab.FillAsync(request);
        var texts = handler.Requests.Select(sent => sent.Text).ToList();
        Assert.Equal(4, texts.Count);
        Assert.Single(texts.Take(3).Distinct());
        Assert.NotEqual(texts[2], texts[3]);
        Assert.Equal(new FillLabRequest(), request);
    }

    [Fact]
    public async Task A_credential_without_an_app_leaves_the_members_out()
    {
        var handler = new HandFedHandler().Respond(TestChat.Ok);
        using var chat = new TencentChatClient(new TencentChatClientOptions
        {
            CredentialProvider = new Nobody(),
            Host = new ApiHost("chat.example"),
            Handler = handler,
        });
        await chat.Lab.FillAsync(new() { Key = "k", Number = 1, BigNumber = 1, NumberText = "1" });
        Json.AssertEqual("""{"Number":1,"BigNumber":"1","NumberText":"1","Key":"k"}""", handler.Request.Text);
    }

    [Fact]
    public async Task A_limit_binds_the_value_of_the_client_too() => await TestChat.RefusedAsync(
        "Caller is 33 bytes long", chat => chat.Lab.FillAsync(new() { Caller = new string('a', 33) }));

    private static async Task<JsonElement> SentAsync(FillLabRequest request) =>
        JsonDocument.Parse(await TestChat.SentAsync(chat => chat.Lab.FillAsync(request))).RootElement;

    private sealed class Nobody : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) =>
            new(new ApiCredential(null, null, null));
    }
}
