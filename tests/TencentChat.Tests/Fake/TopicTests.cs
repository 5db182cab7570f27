using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake;

public sealed class TopicTests : IAsyncLifetime
{
    private const string Community = "@TGS#_forum";

    private readonly FakeFixture _fixture = new();

    private TopicsClient Topics => _fixture.Chat.Topics;

    public async Task InitializeAsync() => await _fixture.Chat.Groups.CreateAsync(
        new() { GroupId = Community, Type = GroupType.Community, Name = "Forum", OwnerAccount = "ann", IsTopicSupported = true });

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_topic_has_the_profile_that_it_was_created_with()
    {
        var id = (await Topics.CreateAsync(new()
        {
            GroupId = Community,
            TopicName = "News",
            FromAccount = "ann",
            CustomString = "data",
            Notification = "Be kind.",
        })).TopicId;
        Assert.StartsWith(Community + "@TOPIC#_", id, StringComparison.Ordinal);
        var got = Assert.Single((await GetAsync()).TopicAndSelfInfo);
        Assert.Equal(
            ("News", "data", "Be kind.", "", FakeFixture.Start),
            (got.TopicInfo!.TopicName, got.TopicInfo.CustomString, got.TopicInfo.Notification, got.TopicInfo.FaceUrl, got.TopicInfo.CreateTime));
        Assert.Equal((id, Community, 1L), (got.TopicInfo.TopicId, got.TopicInfo.GroupId, got.TopicInfo.NextMsgSeq));
        Assert.Equal(GroupReceiveOption.AcceptAndNotify, got.SelfInfo!.MsgFlag);
    }

    [Fact]
    public async Task A_topic_is_changed_by_the_members_that_are_given()
    {
        var id = await CreateAsync("News");
        await Topics.ModifyAsync(new() { GroupId = Community, TopicId = id, Introduction = "All.", MuteAllMember = GroupMuteSwitch.On });
        var topic = Assert.Single((await GetAsync(id)).TopicAndSelfInfo).TopicInfo!;
        Assert.Equal(("News", "All.", GroupMuteSwitch.On), (topic.TopicName, topic.Introduction, topic.MuteAllMember!.Value));
        var asked = await Topics.GetAsync(new() { GroupId = Community, FromAccount = "bob", ResponseFilter = [TopicField.TopicName] });
        Assert.Equal(("News", null, null), (asked.TopicAndSelfInfo[0].TopicInfo!.TopicName, asked.TopicAndSelfInfo[0].TopicInfo!.Introduction,
            asked.TopicAndSelfInfo[0].SelfInfo));
    }

    [Fact]
    public async Task Each_topic_that_is_looked_up_or_destroyed_has_an_outcome()
    {
        var (news, jokes) = (await CreateAsync("News"), await CreateAsync("Jokes"));
        var destroyed = await Topics.DestroyAsync(new() { GroupId = Community, TopicIdList = [jokes, jokes, Community + "@TOPIC#_none"] });
        Assert.Equal([0, 110003, 10010], destroyed.DestroyResultItem.Select(result => result.ErrorCode));
        var got = await GetAsync(news, jokes, Community + "@TOPIC#_none");
        Assert.Equal([0, 110003, 10010], got.TopicAndSelfInfo.Select(result => result.ErrorCode));
        Assert.Equal("News", Assert.Single((await GetAsync()).TopicAndSelfInfo).TopicInfo!.TopicName);
        Assert.Equal(TencentChatErrorCode.TopicAlreadyDeleted, await FakeFixture.CodeAsync(
            Topics.ModifyAsync(new() { GroupId = Community, TopicId = jokes, TopicName = "n" })));
    }

    [Fact]
    public async Task Ids_and_times_are_kept_or_refused()
    {
        var created = FakeFixture.Start.AddDays(-1);
        var id = Community + "@TOPIC#_old";
        Assert.Equal(id, (await Topics.ImportAsync(new() { GroupId = Community, TopicId = id, TopicName = "Old", CreateTime = created })).TopicId);
        Assert.Equal(created, (await GetAsync(id)).TopicAndSelfInfo[0].TopicInfo!.CreateTime);
        Assert.Equal(TencentChatErrorCode.GroupIdTaken, await CodeAsync(new() { GroupId = Community, TopicId = id, TopicName = "n" }));
        Assert.Equal(TencentChatErrorCode.GroupIdInvalid, await CodeAsync(new() { GroupId = Community, TopicId = "other", TopicName = "n" }));
        Assert.Equal(
            TencentChatErrorCode.GroupParameterInvalid,
            await CodeAsync(new() { GroupId = Community, FromAccount = "ghost", TopicName = "n" }));
        Assert.Equal(TencentChatErrorCode.GroupParameterInvalid, await FakeFixture.CodeAsync(
            Topics.ImportAsync(new() { GroupId = Community, TopicName = "n", CreateTime = FakeFixture.Start.AddSeconds(1) })));
    }

    [Fact]
    public async Task Only_communities_with_topics_have_them()
    {
        _fixture.Fake.Groups.Add("team", "ann");
        var plain = (await _fixture.Chat.Groups.CreateAsync(new() { Type = GroupType.Community, Name = "n" })).GroupId;
        Assert.Equal(TencentChatErrorCode.TopicsUnsupported, await CodeAsync(new() { GroupId = "team", TopicName = "n" }));
        Assert.Equal(TencentChatErrorCode.TopicsUnsupported, await CodeAsync(new() { GroupId = plain, TopicName = "n" }));
        Assert.Equal(TencentChatErrorCode.GroupNotFound, await CodeAsync(new() { GroupId = "nowhere", TopicName = "n" }));
    }

    private async Task<string> CreateAsync(string name) => (await Topics.CreateAsync(new() { GroupId = Community, TopicName = name })).TopicId;

    private Task<GetTopicsResponse> GetAsync(params string[] ids)
        => Topics.GetAsync(new() { GroupId = Community, FromAccount = "ann", TopicIdList = ids.Length == 0 ? null : [.. ids] });

    private Task<TencentChatErrorCode> CodeAsync(CreateTopicRequest request) => FakeFixture.CodeAsync(Topics.CreateAsync(request));
}
