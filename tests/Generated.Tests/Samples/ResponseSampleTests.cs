using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Samples;

/// <summary>The documented responses, read by the client. A sample file lacks what its page lacks.</summary>
public class ResponseSampleTests
{
    private static readonly ConversationKey s_user1 = new ConversationKey.OneToOne { ToAccount = "user1" };
    private static readonly ApiList<ConversationGroup> s_twoGroups =
        [new() { GroupName = "group_0001", GroupId = 1 }, new() { GroupName = "group_0002", GroupId = 2 }];

    [Fact]
    public async Task Get_list()
    {
        var response = await ReadAsync("get_list", chat => chat.Conversations.ListPageAsync("id1"));

        Assert.Equal(4, response.SessionItem.Count);
        Assert.Equal(new Conversation.OneToOne { ToAccount = "id2", MsgTime = At(1630997627), IsPinned = true }, response.SessionItem[0]);
        Assert.Equal(new Conversation.Group { GroupId = "id3", MsgTime = At(1630997628), IsPinned = true }, response.SessionItem[1]);
        Assert.Equal(new Conversation.OneToOne { ToAccount = "id4", MsgTime = At(1630997630), IsPinned = false }, response.SessionItem[2]);
        Assert.Equal(new Conversation.Group { GroupId = "id5", MsgTime = At(1630997650), IsPinned = false }, response.SessionItem[3]);
        Assert.Equal([1, 2, 1, 2], response.SessionItem.Select(item => item.Type));
        Assert.All(response.SessionItem, item => Assert.True(item is { StandardMark: null, CustomMark: null, ContactGroupId.IsEmpty: true }));
        Assert.True(response.IsComplete);
        Assert.Equal(1631012800, response.TimeStamp);
        Assert.Equal(0, response.StartIndex);
        Assert.Equal(1631012800, response.TopTimeStamp);
        Assert.Equal(0, response.TopStartIndex);
        Assert.Equal(("OK", 0, "", ""), Envelope(response));
    }

    [Fact]
    public async Task Search_contact_group()
    {
        var response = await ReadAsync("search_contact_group", chat => chat.Conversations.SearchGroupsAsync(new()
        {
            FromAccount = "user_0001",
            ContactItem = [s_user1],
        }));

        Assert.Equal(2, response.ContactResultItem.Count);
        Assert.Equal(
            new MarkedConversation.OneToOne
            {
                ToAccount = "user_0002",
                StandardMark = "11111110",
                CustomMark = "abcde",
                ContactGroupId = [1, 2],
                Timestamp = At(1775217000),
            },
            response.ContactResultItem[0]);
        Assert.Equal(
            new MarkedConversation.Group
            {
                ToGroupId = "@TGS#1B2AUI7RZ",
                StandardMark = "",
                CustomMark = null,
                ContactGroupId = [1],
                Timestamp = At(1775186067),
            },
            response.ContactResultItem[1]);
        Assert.Equal(s_twoGroups, response.GroupItem);
        Assert.Equal(("OK", 0, "", null), Envelope(response));
    }

    [Fact]
    public async Task Get_contact_group()
    {
        var response = await ReadAsync("get_contact_group", chat => chat.Conversations.ListGroupsPageAsync("user_0001"));

        Assert.Equal(
            [
                new MarkedConversation.OneToOne
                {
                    ToAccount = "user_0002", StandardMark = "111001", ContactGroupId = [1, 2], Timestamp = At(1670843110),
                },
                new MarkedConversation.Group
                {
                    ToGroupId = "@TGS#1B2AUI7RZ", StandardMark = "111001", CustomMark = "abcd", Timestamp = At(1672998266),
                },
            ],
            response.ContactItem);
        Assert.Equal(s_twoGroups, response.GroupItem);
        Assert.True(response.IsComplete);
        Assert.Equal(0, response.NextStartIndex);
    }

    [Fact]
    public async Task Create_contact_group()
    {
        var response = await ReadAsync("create_contact_group", chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "user_0001",
            GroupContactItem = [new() { GroupName = "test2" }],
        }));

        var created = Assert.Single(response.GroupResultItem);
        Assert.Equal(new ConversationGroup { GroupName = "test2", GroupId = 2 }, created.GroupItem);
        Assert.Equal([new ConversationGroupingResult { ContactItem = s_user1, ResultCode = 0, ResultInfo = "" }], created.ResultItem);
        Assert.True(response.Failures.IsEmpty);
    }

    [Fact]
    public async Task Del_contact_group()
    {
        var response = await ReadAsync("del_contact_group", chat => chat.Conversations.DeleteGroupsAsync(new()
        {
            FromAccount = "user_0001",
            GroupName = ["group_0001"],
        }));

        Assert.Equal([new ConversationGroup { GroupName = "group_0001", GroupId = 1 }], response.GroupItem);
    }

    [Fact]
    public async Task Update_contact_group()
    {
        var response = await ReadAsync("update_contact_group", chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "user20",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "test0", NewGroupName = "test1" },
        }));

        Assert.Equal(1, response.UpdateType);
        Assert.Equal(
            new ConversationGroupUpdateResult
            {
                UpdateGroupType = ConversationGroupUpdateKind.Conversations,
                GroupName = "test1",
                GroupId = 1,
                OldGroupName = "test1",
                ContactResultItem = [new() { ContactOptType = ConversationOperation.Add, ContactItem = s_user1, ResultCode = 0, ResultInfo = "" }],
            },
            response.UpdateGroupResult);
        Assert.True(response.Failures.IsEmpty);
    }

    [Fact]
    public async Task Mark_contact()
    {
        var response = await ReadAsync("mark_contact", chat => chat.Conversations.MarkAsync(new()
        {
            FromAccount = "user_0001",
            MarkItem = [new() { OptType = ConversationMarkKind.Standard, ContactItem = s_user1 }],
        }));

        Assert.Equal([new ConversationMarkResult { OptType = ConversationMarkKind.Both, ContactItem = s_user1, ResultCode = 0, ResultInfo = "" }],
            response.ResultItem);
    }

    [Fact]
    public async Task Delete()
    {
        var response = await ReadAsync(
            "delete",
            chat => chat.Conversations.DeleteAsync(new DeleteConversationRequest.OneToOne { FromAccount = "id1", ToAccount = "id2" }));

        Assert.Equal(("OK", 0, "", ""), Envelope(response));
    }

    [Fact]
    public async Task Sendmsg()
    {
        var response = await ReadAsync("sendmsg", chat => chat.Messages.SendAsync(Message()));

        Assert.Equal(At(1497238162), response.MsgTime);
        Assert.Equal("89541_2574206_1572870301", response.MsgKey);
    }

    [Fact]
    public async Task Sendmsg_refused()
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => ReadAsync("sendmsg.refused", chat => chat.Messages.SendAsync(Message())));

        Assert.True(error.Is(TencentChatErrorCode.MessageJsonInvalid));
        Assert.Equal(("FAIL", "Fail to Parse json data of body, Please check it"), (error.Status, error.ErrorMessage));
    }

    [Fact]
    public async Task Friend_get()
    {
        var response = await ReadAsync("friend_get", chat => chat.Friends.ListPageAsync("id"));

        Assert.Equal(["id1", "id2"], response.UserDataItem.Select(friend => friend.ToAccount));
        Assert.Equal(
            [
                new FriendValue { Tag = "Tag_SNS_IM_AddSource", Value = "AddSource_Type_Android" },
                new FriendValue { Tag = "Tag_SNS_IM_Remark", Value = "Remark1" },
                new FriendValue { Tag = "Tag_SNS_IM_Group", Value = new TagValue.Texts { Value = ["Group1", "Group2"] } },
                new FriendValue { Tag = "Tag_SNS_IM_AddTime", Value = 1563867420 },
                new FriendValue { Tag = "Tag_SNS_Custom_Test", Value = "CustomData1" },
            ],
            response.UserDataItem[0].ValueItem);
        Assert.Equal(
            (88, 46, 20, true, 0),
            (response.StandardSequence, response.CustomSequence, response.FriendCount, response.IsComplete, response.NextStartIndex));
    }

    [Theory]
    [InlineData("create_group", "@TGS#2J4SZEAEL")]
    [InlineData("create_group.own_id", "MyFirstGroup")]
    public async Task Create_group(string sample, string groupId)
    {
        var created = await ReadAsync(sample, chat => chat.Groups.CreateAsync(new() { Type = GroupType.Public, Name = "TestGroup" }));
        Assert.Equal(groupId, created.GroupId);
    }

    [Fact]
    public async Task Forbid_send_msg()
    {
        var response = await ReadAsync("forbid_send_msg", chat => chat.Groups.MuteMembersAsync(new()
        {
            GroupId = "g",
            MembersAccount = ["peter"],
            ShutUpTime = 60,
        }));

        Assert.Equal(("OK", 0, "", null), Envelope(response));
    }

    /// <summary>The page of April 2026 is known only up to the middle of its response; the rest is made up.</summary>
    [Fact]
    public async Task Get_list_with_marks_and_groups()
    {
        const string Sample = """
            {"SessionItem": [{"Type": 1,"To_Account": "user_0002","MsgTime": 1772612017,"TopFlag": 0},
            {"Type": 2,"GroupId": "@TGS#1B2AUI7RZ","MsgTime": 1775185968,"TopFlag": 0,
             "StandardMark": "111001","CustomMark": "abcd","ContactGroupId": [1,2]},
            {"Type": 1,"To_Account": "user_0003","MsgTime": 1772605020,"TopFlag": 1,
             "StandardMark": "111001","CustomMark": "abcd","ContactGroupId": [1]}],
            "CompleteFlag": 1,"TimeStamp": 1775552160,"StartIndex": 0,"TopTimeStamp": 0,"TopStartIndex": 0,"ActionStatus": "OK","ErrorCode": 0}
            """;
        var response = await TestChat.ReceiveAsync(Sample, chat => chat.Conversations.ListPageAsync("user_0001"));

        Assert.Equal(
            new Conversation.Group
            {
                GroupId = "@TGS#1B2AUI7RZ",
                MsgTime = At(1775185968),
                IsPinned = false,
                StandardMark = "111001",
                CustomMark = "abcd",
                ContactGroupId = [1, 2],
            },
            response.SessionItem[1]);
        Json.AssertEqualResponse(Sample, response);
    }

    private static (string?, long?, string?, string?) Envelope(ApiResponse response)
        => (response.Info.Status, response.Info.ErrorCode, response.Info.ErrorMessage, response.Info.DisplayMessage);

    private static SendMessageRequest Message() => new() { ToAccount = "a", MsgRandom = 1, MsgBody = [new MessageElement.Face { Index = 1 }] };

    private static DateTimeOffset At(long second) => DateTimeOffset.FromUnixTimeSeconds(second);

    /// <summary>Reads a sample, and makes sure that it is written back as it came.</summary>
    private static async Task<T> ReadAsync<T>(string sample, Func<TencentChatClient, Task<T>> call)
        where T : ApiResponse
    {
        var json = SampleFile.Read($"{sample}.response");
        var response = await TestChat.ReceiveAsync(json, call);
        Json.AssertEqualResponse(json, response);
        return response;
    }
}
