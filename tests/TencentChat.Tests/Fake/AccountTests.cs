using Chatwright;
using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake;

public sealed class AccountTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private TencentChatClient Chat => _fixture.Chat;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task An_imported_account_has_its_nickname_and_can_be_checked_and_deleted()
    {
        await Chat.Accounts.ImportAsync(new() { UserID = "eve", Nick = "Eve", FaceUrl = "https://example.org/eve.png" });
        Assert.Equal("Eve", _fixture.Fake.Accounts["eve"].Nick);
        var states = (await Chat.Accounts.CheckAsync(new() { CheckItem = [new() { UserID = "eve" }, new() { UserID = "ghost" }] })).ResultItem;
        Assert.Equal([AccountStatus.Imported, AccountStatus.NotImported], states.Select(state => state.AccountStatus));

        var deleted = await Chat.Accounts.DeleteAsync(new() { DeleteItem = [new() { UserID = "eve" }, new() { UserID = "ghost" }] });
        var failure = Assert.Single(deleted.Failures);
        Assert.Equal(("ghost", (long)TencentChatErrorCode.AccountNotFound), (failure.Key, failure.Code));
        Assert.Null(_fixture.Fake.Accounts.Find("eve"));
    }

    [Fact]
    public async Task Importing_again_changes_the_nickname_and_keeps_the_account()
    {
        await _fixture.SendAsync("ann", "bob", "Hello");
        await Chat.Accounts.ImportBatchAsync(new() { AccountList = [new() { UserID = "bob", Nick = "Bob" }, new() { UserID = "eve" }] });
        var bob = _fixture.Fake.Accounts["bob"];
        Assert.Equal(("Bob", 1), (bob.Nick, bob.MessagesFrom("ann").Count));
        Assert.Contains(_fixture.Fake.Accounts, user => user.Id == "eve");
    }

    [Fact]
    public async Task Only_an_account_that_exists_can_be_signed_out()
    {
        await Chat.Accounts.KickAsync("ann");
        Assert.Equal(TencentChatErrorCode.AccountNotFound, await FakeFixture.CodeAsync(Chat.Accounts.KickAsync("ghost")));
    }

    [Fact]
    public void An_account_that_is_not_imported_is_not_read()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => _fixture.Fake.Accounts["ghost"]);
        Assert.Contains("fake.Accounts.Add(\"ghost\")", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _fixture.Fake.Accounts.Add("eve", ""));
        Assert.Null(_fixture.Fake.Accounts.Find("eve"));
    }

    [Theory]
    [InlineData("v4/im_open_login_svc/account_import", """{"UserID":"123456789012345678901234567890123"}""", 50002)]
    [InlineData("v4/im_open_login_svc/account_import", """{}""", 50002)]
    [InlineData("v4/im_open_login_svc/multiaccount_import", """{}""", 50002)]
    [InlineData("v4/im_open_login_svc/account_check", """{"CheckItem":[]}""", 50002)]
    [InlineData("v4/openim/sendmsg", """{"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"a"}}]}""", 90003)]
    [InlineData("v4/openim/sendmsg", """{"To_Account":["bob"],"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"a"}}]}""", 90003)]
    [InlineData("v4/openim/sendmsg", """{"To_Account":"bob"}""", 90002)]
    [InlineData("v4/openim/sendmsg", """{"To_Account":"bob","MsgBody":[]}""", 90002)]
    [InlineData("v4/openim/sendmsg", """{"To_Account":"bob","MsgBody":[{"MsgType":"Odd","MsgContent":{}}]}""", 90010)]
    [InlineData("v4/openim/sendmsg", """{"To_Account":"bob","MsgRandom":-1,"MsgBody":[{"MsgType":"TIMFaceElem","MsgContent":{}}]}""", 90005)]
    [InlineData("v4/openim/admin_msgwithdraw", """{"From_Account":"ann","To_Account":"bob","MsgKey":"odd"}""", 90054)]
    [InlineData("v4/group_open_http_svc/destroy_group", """{}""", 10015)]
    [InlineData("v4/group_open_http_svc/create_group", """{"Name":"n"}""", 10004)]
    [InlineData("v4/group_open_http_svc/add_group_member", """{"GroupId":"g","MemberList":[]}""", 10004)]
    public async Task A_request_beyond_the_limits_of_its_spec_has_the_code_of_its_endpoint(string path, string body, int code)
        => Assert.Equal(code, (int)await _fixture.CodeAsync(path, body));

    [Theory]
    [InlineData("v4/openim/sendmsg", 90001)]
    [InlineData("v4/group_open_http_svc/create_group", 10004)]
    [InlineData("v4/im_open_login_svc/account_import", 60003)]
    public async Task A_body_that_is_no_object_has_the_code_of_its_endpoint(string path, int code)
        => Assert.Equal(code, (int)await _fixture.CodeAsync(path, "[]"));

    [Fact]
    public async Task A_user_who_is_no_administrator_is_refused_by_the_code_of_the_endpoint()
    {
        using var client = _fixture.Fake.CreateClient(options =>
        {
            var usual = new Chatwright.Testing.FakeTencentChatOptions();
            options.Credential = new(usual.SdkAppId, usual.SecretKey, "ann");
        });
        Assert.Equal(
            TencentChatErrorCode.MessageAdminRequired,
            await FakeFixture.CodeAsync(client.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = ["a"] })));
        Assert.Equal(TencentChatErrorCode.GroupPermissionDenied, await FakeFixture.CodeAsync(client.Groups.DestroyAsync("g")));
        Assert.Equal(TencentChatErrorCode.ConversationAdminRequired, await FakeFixture.CodeAsync(client.Accounts.ImportAsync("eve")));
    }
}
