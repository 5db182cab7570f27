using Chatwright.TencentChat;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

/// <summary>Attributes and counters of chat groups.</summary>
public sealed class GroupDataTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private GroupsClient Groups => _fixture.Chat.Groups;

    private FakeGroup Team => _fixture.Fake.Groups["team"];

    public Task InitializeAsync()
    {
        _fixture.Fake.Groups.Add("team", "ann");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Attributes_are_set_changed_deleted_and_cleared()
    {
        await Groups.SetAttributesAsync(new() { GroupId = "team", GroupAttr = [Attribute("a", "1"), Attribute("b", "2")] });
        await Groups.ModifyAttributesAsync(new() { GroupId = "team", GroupAttr = [Attribute("b", ""), Attribute("c", "3")] });
        var got = await Groups.GetAttributesAsync(new() { GroupId = "team" });
        Assert.Equal([("a", "1"), ("b", ""), ("c", "3")], got.GroupAttrAry.Select(attribute => (attribute.Key, attribute.Value)));
        await Groups.DeleteAttributesAsync(new() { GroupId = "team", GroupAttr = [new() { Key = "a" }, new() { Key = "nothing" }] });
        Assert.Equal(["b", "c"], Team.Attributes.Keys.Order());
        await Groups.SetAttributesAsync(new() { GroupId = "team", GroupAttr = [Attribute("d", "4")] });
        Assert.Equal(("d", "4"), (Team.Attributes.Single().Key, Team.Attributes.Single().Value));
        await Groups.ClearAttributesAsync(new() { GroupId = "team" });
        Assert.Empty(Team.Attributes);
    }

    [Theory]
    [InlineData(33, 1, 1, TencentChatErrorCode.GroupAttributeKeyTooLong)]
    [InlineData(5, 4001, 1, TencentChatErrorCode.GroupAttributeValueTooLong)]
    [InlineData(5, 1, 17, TencentChatErrorCode.GroupAttributeLimitReached)]
    [InlineData(5, 4000, 5, TencentChatErrorCode.GroupAttributesTooLarge)]
    [InlineData(0, 1, 1, TencentChatErrorCode.GroupParameterInvalid)]
    public async Task Attributes_that_are_too_large_are_refused_with_their_code(int key, int value, int count, TencentChatErrorCode expected)
    {
        var attributes = Enumerable.Range(10, count).Select(number =>
            $$"""{"key":"{{(key == 0 ? "" : number + new string('k', key - 2))}}","value":"{{new string('v', value)}}"}""");
        var body = $$"""{"GroupId":"team","GroupAttr":[{{string.Join(',', attributes)}}]}""";
        Assert.Equal(expected, await _fixture.CodeAsync("v4/group_open_http_svc/set_group_attr", body));
        Assert.Equal(expected, await _fixture.CodeAsync("v4/group_open_http_svc/modify_group_attr", body));
        Assert.Empty(Team.Attributes);
    }

    [Fact]
    public async Task Attributes_of_a_group_have_limits_over_several_calls()
    {
        await Groups.SetAttributesAsync(new()
        {
            GroupId = "team",
            GroupAttr = [.. Enumerable.Range(1, 16).Select(number => Attribute($"key {number}", new string('v', 1000)))],
        });
        Assert.Equal(TencentChatErrorCode.GroupAttributeLimitReached, await FakeFixture.CodeAsync(
            Groups.ModifyAttributesAsync(new() { GroupId = "team", GroupAttr = [Attribute("one more", "")] })));
        Assert.Equal(TencentChatErrorCode.GroupAttributesTooLarge, await FakeFixture.CodeAsync(
            Groups.ModifyAttributesAsync(new() { GroupId = "team", GroupAttr = [Attribute("key 1", new string('v', 1001))] })));
        Assert.Equal(16, Team.Attributes.Count);
    }

    [Fact]
    public async Task Counters_are_set_increased_decreased_and_deleted()
    {
        await UpdateAsync(GroupCounterMode.Set, ("like", 5), ("unlike", 1));
        Assert.Equal([("like", 7L), ("new", 2)], await UpdateAsync(GroupCounterMode.Increase, ("like", 2), ("new", 2)));
        Assert.Equal([("unlike", -1L)], await UpdateAsync(GroupCounterMode.Decrease, ("unlike", 2)));
        Assert.Equal([("new", 9L)], await UpdateAsync(mode: null, ("new", 9)));
        var some = await Groups.GetCountersAsync(new() { GroupId = "team", GroupCounterKeys = ["like", "nothing"] });
        Assert.Equal(("like", 7L), (Assert.Single(some.GroupCounter).Key, some.GroupCounter[0].Value));
        Assert.Equal(3, (await Groups.GetCountersAsync(new() { GroupId = "team" })).GroupCounter.Count);
        await Groups.DeleteCountersAsync(new() { GroupId = "team", GroupCounterKeys = ["like", "nothing"] });
        Assert.Equal(["new", "unlike"], Team.Counters.Keys.Order());
        await Groups.DeleteCountersAsync(new() { GroupId = "team" });
        Assert.Empty(Team.Counters);
    }

    [Fact]
    public async Task A_group_has_at_most_20_counters()
    {
        await UpdateAsync(GroupCounterMode.Set, [.. Enumerable.Range(1, 20).Select(number => ($"key {number}", 0L))]);
        Assert.Equal(
            TencentChatErrorCode.GroupCounterLimitReached, await FakeFixture.CodeAsync(UpdateAsync(GroupCounterMode.Increase, ("one more", 1))));
        await UpdateAsync(GroupCounterMode.Increase, ("key 1", 1));
        Assert.Equal((20, 1L), (Team.Counters.Count, Team.Counters["key 1"]));
    }

    [Fact]
    public async Task Communities_have_no_counters_and_a_group_must_exist()
    {
        var community = (await Groups.CreateAsync(new() { Type = GroupType.Community, Name = "n" })).GroupId;
        Assert.Equal(
            TencentChatErrorCode.GroupPermissionDenied, await FakeFixture.CodeAsync(Groups.GetCountersAsync(new() { GroupId = community })));
        Assert.Equal(
            TencentChatErrorCode.GroupPermissionDenied, await FakeFixture.CodeAsync(Groups.ClearAttributesAsync(new() { GroupId = community })));
        Assert.Equal(TencentChatErrorCode.GroupNotFound, await FakeFixture.CodeAsync(Groups.GetAttributesAsync(new() { GroupId = "nowhere" })));
        Assert.Equal(TencentChatErrorCode.GroupNotFound, await FakeFixture.CodeAsync(Groups.GetCountersAsync(new() { GroupId = "nowhere" })));
    }

    private static GroupAttribute Attribute(string key, string value) => new() { Key = key, Value = value };

    private async Task<IReadOnlyList<(string, long)>> UpdateAsync(GroupCounterMode? mode, params (string Key, long Value)[] counters)
    {
        var updated = await Groups.UpdateCountersAsync(new()
        {
            GroupId = "team",
            GroupCounter = [.. counters.Select(counter => new GroupCounterEntry { Key = counter.Key, Value = counter.Value })],
            Mode = mode,
        });
        return [.. updated.GroupCounter.Select(counter => (counter.Key, counter.Value))];
    }
}
