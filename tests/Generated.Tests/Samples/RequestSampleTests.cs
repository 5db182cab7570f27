using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Samples;

/// <summary>The documented requests, each built as a user of the client would.</summary>
public class RequestSampleTests
{
    private static readonly ConversationKey s_user2 = new ConversationKey.OneToOne { ToAccount = "user_0002" };
    private static readonly ConversationKey s_group = new ConversationKey.Group { ToGroupId = "@TGS#1B2AUI7RZ" };
    private static readonly ApiList<ConversationMarkBit> s_marks =
        [ConversationMarkBit.Starred, ConversationMarkBit.Unread, ConversationMarkBit.Folded];
    private static readonly DateTimeOffset s_written = new(2019, 5, 9, 7, 36, 58, TimeSpan.Zero);
    private static readonly ApiList<MessageElement> s_hi = [new MessageElement.Text { TextValue = "hi, beauty" }];
    private static readonly ApiList<CustomField> s_memberData =
        [new() { Key = "MemberDefined1", Value = "MemberData1" }, new() { Key = "MemberDefined2", Value = "MemberData2" }];

    private static readonly Dictionary<string, Func<TencentChatClient, Task>> s_calls = new()
    {
        ["get_list"] = chat => chat.Conversations.ListPageAsync("id1"),
        ["get_list.2026-04"] = chat =>
            chat.Conversations.ListPageAsync(new() { FromAccount = "user_0001", AssistFlags = ConversationInclude.Complete }),
        ["delete"] = chat => chat.Conversations.DeleteAsync(
            new DeleteConversationRequest.OneToOne { FromAccount = "id1", ToAccount = "id2", IsRoamingCleared = true }),
        ["delete.group"] = chat => chat.Conversations.DeleteAsync(
            new DeleteConversationRequest.Group { FromAccount = "id1", ToGroupId = "id2", IsRoamingCleared = true }),
        ["create_contact_group"] = chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "user_0001",
            GroupContactItem = [new() { GroupName = "group_0001", ContactItem = [s_user2, s_group] }],
        }),
        ["create_contact_group.older"] = chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "user15",
            GroupContactItem = [new() { GroupName = "test0", ContactItem = [new ConversationKey.OneToOne { ToAccount = "user0" }] }],
        }),
        ["del_contact_group"] = chat => chat.Conversations.DeleteGroupsAsync(new() { FromAccount = "user_0001", GroupName = ["group_0001"] }),
        ["update_contact_group"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "user_0001",
            UpdateGroup = new ConversationGroupUpdate.Conversations
            {
                OldGroupName = "group_0001",
                ContactUpdateItem =
                [
                    new() { ContactOptType = ConversationOperation.Add, ContactItem = s_user2 },
                    new() { ContactOptType = ConversationOperation.Remove, ContactItem = s_group },
                ],
            },
        }),
        ["update_contact_group.rename"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "user_0001",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "group_0001", NewGroupName = "group_0002" },
        }),
        ["update_contact_group.older"] = chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "user20",
            UpdateGroup = new ConversationGroupUpdate.Conversations
            {
                OldGroupName = "test1",
                ContactUpdateItem =
                [
                    new() { ContactOptType = ConversationOperation.Add, ContactItem = new ConversationKey.OneToOne { ToAccount = "user1" } },
                ],
            },
        }),
        ["mark_contact"] = chat => chat.Conversations.MarkAsync(new()
        {
            FromAccount = "user_0001",
            MarkItem = [new() { OptType = ConversationMarkKind.Both, ContactItem = s_user2, SetMark = s_marks, CustomMark = "abcd" }],
        }),
        ["get_contact_group"] = chat => chat.Conversations.ListGroupsPageAsync("user_0001"),
        ["search_contact_group"] = chat => chat.Conversations.SearchGroupsAsync(
            new() { FromAccount = "user_0001", ContactItem = [s_user2, s_group] }),
        ["search_contact_group.older"] = chat => chat.Conversations.SearchGroupsAsync(new()
        {
            FromAccount = "yahaha",
            ContactItem = [new ConversationKey.OneToOne { ToAccount = "xixi" }],
        }),

        ["sendmsg.text"] = chat => chat.Messages.SendAsync(new()
        {
            SyncOtherMachine = SyncMode.SkipSender,
            ToAccount = "lumotuwe2",
            MsgLifeTime = 60,
            MsgRandom = 1287657,
            MsgTimeStamp = s_written,
            MsgBody = s_hi,
        }),
        ["sendmsg.push"] = chat => chat.Messages.SendAsync(new()
        {
            SyncOtherMachine = SyncMode.SkipSender,
            FromAccount = "lumotuwe1",
            ToAccount = "lumotuwe2",
            MsgLifeTime = 3600,
            MsgRandom = 1287657,
            MsgTimeStamp = s_written,
            MsgBody = s_hi,
            OfflinePushInfo = new()
            {
                IsSuppressed = false,
                Desc = "离线推送内容",
                Ext = "这是透传的内容",
                AndroidInfo = new() { Sound = "android.mp3" },
                ApnsInfo = new()
                {
                    Sound = "apns.mp3",
                    IsNotCounted = true,
                    Title = "apns title",
                    SubTitle = "apns subtitle",
                    Image = "www.image.com",
                },
            },
        }),
        ["sendmsg.synchronized"] = chat => chat.Messages.SendAsync(new()
        {
            SyncOtherMachine = SyncMode.Synchronize,
            FromAccount = "lumotuwe1",
            ToAccount = "lumotuwe2",
            MsgRandom = 1287657,
            MsgTimeStamp = s_written,
            MsgBody = s_hi,
        }),

        ["friend_get"] = chat => chat.Friends.ListPageAsync(new() { FromAccount = "id", StandardSequence = 0, CustomSequence = 0 }),

        ["create_group.owner"] = chat => chat.Groups.CreateAsync(new()
        {
            OwnerAccount = "leckie",
            Type = GroupType.Public,
            Name = "TestGroup",
        }),
        ["create_group.base"] = chat => chat.Groups.CreateAsync(Described()),
        ["create_group.own_id"] = chat => chat.Groups.CreateAsync(new()
        {
            OwnerAccount = "leckie",
            Type = GroupType.Public,
            GroupId = "MyFirstGroup",
            Name = "TestGroup",
        }),
        ["create_group.members"] = chat => chat.Groups.CreateAsync(new()
        {
            Name = "TestGroup",
            Type = GroupType.Public,
            MemberList = [new() { MemberAccount = "bob", Role = MemberRole.Admin }, new() { MemberAccount = "peter" }],
        }),
        ["create_group.custom"] = chat => chat.Groups.CreateAsync(new()
        {
            Name = "TestGroup",
            Type = GroupType.Public,
            AppDefinedData = Custom(" GroupTestData2"),
        }),
        ["create_group.member_data"] = chat => chat.Groups.CreateAsync(new()
        {
            OwnerAccount = "leckie",
            Type = GroupType.Public,
            Name = "TestGroup",
            MemberList = new List<NewMember>
            {
                new() { MemberAccount = "bob", AppMemberDefinedData = s_memberData },
                new() { MemberAccount = "peter", AppMemberDefinedData = s_memberData },
            },
        }),
        ["create_group.all"] = chat => chat.Groups.CreateAsync(Described() with
        {
            GroupId = "MyFirstGroup",
            AppDefinedData = Custom("GroupTestData2"),
            MemberList =
            [
                new() { MemberAccount = "bob", Role = MemberRole.Admin, AppMemberDefinedData = s_memberData },
                new() { MemberAccount = "peter", AppMemberDefinedData = s_memberData },
            ],
        }),

        ["forbid_send_msg"] = chat => chat.Groups.MuteMembersAsync(Mute(60)),
        ["forbid_send_msg.lift"] = chat => chat.Groups.MuteMembersAsync(Mute(0)),
    };

    public static TheoryData<string> Samples => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_request_built_from_typed_objects_is_the_documented_one(string sample)
        => Json.AssertEqual(SampleFile.Read($"{sample}.request"), await TestChat.SentAsync(s_calls[sample]));

    [Fact]
    public void Every_documented_request_is_built_here()
        => Assert.Equal(SampleFile.Names(".request"), s_calls.Keys.Order(StringComparer.Ordinal));

    private static CreateGroupRequest Described() => new()
    {
        OwnerAccount = "leckie",
        Type = GroupType.Public,
        Name = "TestGroup",
        Introduction = "This is group Introduction",
        Notification = "This is group Notification",
        FaceUrl = "http://this.is.face.url",
        MaxMemberCount = 500,
        ApplyJoinOption = JoinOption.FreeAccess,
    };

    private static MuteGroupMembersRequest Mute(uint seconds) =>
        new() { GroupId = "@TGS#2C5SZEAEF", MembersAccount = ["peter", "leckie"], ShutUpTime = seconds };

    private static ApiList<CustomField> Custom(string second)
        => [new() { Key = "GroupTestData1", Value = "xxxxx" }, new() { Key = second, Value = "abc\u0000\u0001" }];
}
