#pragma warning disable CS0618 // the endpoint is deprecated
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>The rules of presence that are checked before sending: required members, conditions, one of several.</summary>
public class RequiredAndConditionTests
{
    private static readonly ConversationKey s_user = new ConversationKey.OneToOne { ToAccount = "peer" };

    private static readonly Dictionary<string, Func<TencentChatClient, Task>> s_incomplete = new()
    {
        ["FromAccount is required"] = chat => chat.Conversations.ListPageAsync(new() { FromAccount = null! }),
        ["UpdateGroup is required"] = chat => chat.Conversations.UpdateGroupAsync(new() { FromAccount = "u", UpdateGroup = null! }),
        ["UpdateGroup.NewGroupName is required"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "o", NewGroupName = null! },
        }),
        ["ToAccount is required"] = chat =>
            chat.Conversations.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "u", ToAccount = null! }),
        ["MarkItem[1].ContactItem is required"] = chat => chat.Conversations.MarkAsync(new()
        {
            FromAccount = "u",
            MarkItem = [new() { OptType = ConversationMarkKind.Both, ContactItem = s_user },
                new() { OptType = ConversationMarkKind.Both, ContactItem = null! }],
        }),
        ["GroupContactItem[0].ContactItem[1].ToGroupId is required"] = chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "u",
            GroupContactItem = [new() { GroupName = "g", ContactItem = [s_user, new ConversationKey.Group { ToGroupId = null! }] }],
        }),
        ["UpdateGroup.ContactUpdateItem[2].ContactItem.ToAccount is required"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Conversations
            {
                OldGroupName = "o",
                ContactUpdateItem = [Add(s_user), Add(s_user), Add(new ConversationKey.OneToOne { ToAccount = null! })],
            },
        }),
        ["ContactItem[1] is null"] = chat => chat.Conversations.SearchGroupsAsync(new() { FromAccount = "u", ContactItem = [s_user, null!] }),
        ["MsgBody[0].MsgContent is required"] = chat => chat.Messages.SendAsync(new()
        {
            ToAccount = "u",
            MsgRandom = 1,
            MsgBody = [new MessageElement.Custom { MsgContent = null! }],
        }),
        ["MsgBody[1].MsgContent.Data is required"] = chat => chat.Messages.SendAsync(new()
        {
            ToAccount = "u",
            MsgRandom = 1,
            MsgBody = [new MessageElement.Face { Index = 1 }, new MessageElement.Custom { MsgContent = new() { Data = null! } }],
        }),
        ["Notices[0].Body.Inner.Text is required"] = chat => chat.Lab.NotifyAsync(new()
        {
            Notices = [new Notice.Boxed { Body = new() { Inner = new Notice.Plain { Text = null! } } }],
        }),
        ["OnlyWhen is required when Kind is 1 or 2 and Flag is true"] = chat => chat.Lab.TryEverythingPageAsync(
            Everything.Request with { OnlyWhen = null }),
    };

    public static TheoryData<string> Problems => [.. s_incomplete.Keys];

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_missing_member_is_reported_by_its_path(string problem)
        => await TestChat.RefusedAsync($": {problem}", s_incomplete[problem]);

    [Fact]
    public async Task The_message_begins_with_the_endpoint()
        => Assert.StartsWith(
            "v4/recentcontact/get_list: ",
            await TestChat.RefusedAsync(chat => chat.Conversations.ListPageAsync("")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(Kind.Third, true)]
    [InlineData((Kind)99, true)]
    [InlineData(Kind.First, false)]
    public async Task A_member_with_a_condition_is_optional_where_the_condition_does_not_hold(Kind kind, bool flag)
    {
        var request = Everything.Request with { Kind = kind, Flag = flag };
        Assert.Contains("\"OnlyWhen\":\"o\"", await SentAsync(request), StringComparison.Ordinal);
        Assert.DoesNotContain("OnlyWhen", await SentAsync(request with { OnlyWhen = null }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("1", null, true)]
    [InlineData(null, 0L, true)]
    [InlineData("", 0L, false)]
    public async Task Exactly_one_of_the_members_with_a_label_is_sent(string? one, long? other, bool isGood)
    {
        var request = Everything.Request with { ThisOne = one, ThatOne = other };
        if (isGood)
            await SentAsync(request);
        else
            await RefusedAsync("exactly one of ThisOne, ThatOne (target)", request);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", null, true)]
    [InlineData("l", "r", true)]
    public async Task At_least_one_of_the_members_with_a_label_is_sent(string? left, string? right, bool isGood)
    {
        var request = Everything.Request with { Left = left, Right = right };
        if (isGood)
            await SentAsync(request);
        else
            await RefusedAsync("at least one of Left, Right (side)", request);
    }

    [Fact]
    public async Task The_null_value_of_a_choice_is_refused()
    {
        await RefusedAsync("Anyone", Everything.Request with { Anyone = new Anyone.Name { Value = null! } });
        await RefusedAsync("Anyone", Everything.Request with { Anyone = new Anyone.Both { Value = null! } });
    }

    [Fact]
    public async Task The_null_value_in_a_list_or_map_is_refused()
    {
        await RefusedAsync("Names", Everything.Request with { Names = ["a", null!] });
        await RefusedAsync("Trees", Everything.Request with { Trees = new Dictionary<string, Tree> { ["a"] = null! } });
        await TestChat.RefusedAsync(": MembersAccount[0] is null", chat => chat.Groups.MuteMembersAsync(new()
        {
            GroupId = "g",
            MembersAccount = [null!],
            ShutUpTime = 0,
        }));
    }

    [Fact]
    public async Task A_case_that_is_not_known_is_sent_unchecked()
    {
        const string Text = """{"Type":7,"any":[1, 2]}""";
        Assert.Equal(Text,
            await TestChat.SentAsync(chat => chat.Conversations.DeleteAsync(new DeleteConversationRequest.Unknown(7, RawJson.Parse(Text)))));
    }

    private static ConversationChange Add(ConversationKey item) => new() { ContactOptType = ConversationOperation.Add, ContactItem = item };

    private static Task<string> SentAsync(TryLabEverythingRequest request) => TestChat.SentAsync(chat => chat.Lab.TryEverythingPageAsync(request));

    private static Task RefusedAsync(string problem, TryLabEverythingRequest request)
        => TestChat.RefusedAsync(problem, chat => chat.Lab.TryEverythingPageAsync(request));
}
