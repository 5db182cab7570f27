using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The short forms, whose parameter is the only required member of the request.</summary>
public class ShortFormTests
{
    [Fact]
    public async Task A_short_form_sends_what_the_request_form_sends()
    {
        Assert.Equal(
            await TestChat.SentAsync(chat => chat.Conversations.ListPageAsync(new() { FromAccount = "u" })),
            await TestChat.SentAsync(chat => chat.Conversations.ListPageAsync("u")));
        Assert.Equal(
            await TestChat.SentAsync(chat => chat.Lab.RelayPageAsync(new() { Name = "n" })),
            await TestChat.SentAsync(chat => chat.Lab.RelayPageAsync("n")));
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
    public void Only_requests_with_exactly_one_required_member_of_a_plain_type_have_one()
    {
        var shortForms = typeof(TencentChatClient).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.EndsWith("ClientExtensions", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "DecideAsync", "ListAsync", "ListAsync", "ListGroupsAsync", "ListGroupsPageAsync", "ListPageAsync", "ListPageAsync",
                "RelayAsync", "RelayPageAsync", "SearchAsync",
            ],
            shortForms);
    }
}
