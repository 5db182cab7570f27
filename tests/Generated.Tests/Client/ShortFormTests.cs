using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The short forms, whose parameters are the required members of the request.</summary>
public class ShortFormTests
{
    [Fact]
    public async Task A_short_form_sends_what_the_request_form_sends()
    {
        Assert.Equal(
            await TestChat.SentAsync(chat => chat.Conversations.ListPageAsync(new() { FromAccount = "u" })),
            await TestChat.SentAsync(chat => chat.Conversations.ListPageAsync("u")));
        Assert.Equal(
            await TestChat.SentAsync(chat => chat.Groups.CreateAsync(new() { Type = GroupType.ChatRoom, Name = "n" })),
            await TestChat.SentAsync(chat => chat.Groups.CreateAsync(GroupType.ChatRoom, "n")));
        Assert.Equal(
            await TestChat.SentAsync(chat => chat.Lab.WalkPageAsync(new() { Owner = "o", Depth = 3 })),
            await TestChat.SentAsync(chat => chat.Lab.WalkPageAsync(owner: "o", depth: 3)));
    }

    [Fact]
    public async Task A_short_form_is_checked_too()
        => await TestChat.RefusedAsync("FromAccount", chat => chat.Conversations.ListPageAsync(""));

    [Fact]
    public async Task Paging_has_short_forms_too()
    {
        var handler = new HandFedHandler();
        var chat = TestChat.Over(handler);
        handler.Respond("""{"UserDataItem":[{"To_Account":"a"}],"CompleteFlag":1,"NextStartIndex":0,"ErrorCode":0}""");
        await foreach (var friend in chat.Friends.ListAsync("u"))
            Assert.Equal("a", friend.ToAccount);
        handler.Respond("""{"CompleteFlag":1,"NextStartIndex":0,"ErrorCode":0}""");
        await foreach (var page in chat.Friends.ListAsync("u").AsPages())
            Assert.True(page.Response.UserDataItem.IsEmpty);
        Assert.Equal(handler.Requests[0].Text, handler.Requests[1].Text);
    }

    [Fact]
    public void Only_requests_whose_required_members_are_at_most_three_scalars_have_one()
    {
        var shortForms = typeof(TencentChatClient).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.EndsWith("ClientExtensions", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CreateAsync", "ListAsync", "ListAsync", "ListGroupsAsync", "ListGroupsPageAsync", "ListPageAsync", "ListPageAsync",
                "RelayAsync", "RelayPageAsync", "TrailAsync", "TrailPageAsync", "WalkAsync", "WalkPageAsync",
            ],
            shortForms);
    }
}
