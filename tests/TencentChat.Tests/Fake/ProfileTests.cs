using Chatwright;
using Chatwright.TencentChat;

namespace TencentChat.Tests.Fake;

public sealed class ProfileTests : IAsyncLifetime
{
    private readonly FakeFixture _fixture = new();

    private ProfilesClient Profiles => _fixture.Chat.Profiles;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Fields_that_are_set_are_got_back_standard_and_custom_ones()
    {
        await Profiles.SetAsync(new()
        {
            FromAccount = "ann",
            ProfileItem =
            [
                new ProfileItem.Nick { Value = "Ann" },
                new ProfileItem.Level { Value = 3 },
                new ProfileItem.Unknown("Tag_Profile_Custom_Test", RawJson.Parse("""{"Tag":"Tag_Profile_Custom_Test","Value":"x"}""")),
            ],
        });
        var got = await Profiles.GetAsync(new()
        {
            ToAccount = ["ann", "ghost", "bob"],
            TagList = [ProfileTag.Nick, ProfileTag.Level, "Tag_Profile_Custom_Test"],
        });
        Assert.Equal([3, 0, 0], got.UserProfileItem.Select(user => user.ProfileItem.Count));
        Assert.Equal("Ann", ((ProfileItem.Nick)got.UserProfileItem[0].ProfileItem[0]).Value);
        var failure = Assert.Single(got.Failures);
        Assert.Equal(("ghost", (long)TencentChatErrorCode.ProfileAccountNotFound), (failure.Key, failure.Code));
        Assert.Equal("Ann", _fixture.Fake.Accounts["ann"].Nick);
    }

    [Theory]
    [InlineData("""{"From_Account":"ghost","ProfileItem":[{"Tag":"Tag_Profile_IM_Nick","Value":"n"}]}""", 40003)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[]}""", 40001)]
    [InlineData("""{"From_Account":"ann"}""", 40001)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_IM_Odd","Value":"n"}]}""", 40009)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_IM_Level","Value":"n"}]}""", 40610)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_Custom_Test","Value":1}]}""", 40610)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_IM_Nick","Value":"\uD83D"}]}""", 40610)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_Custom_Test","Value":"\uD83D"}]}""", 40610)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_IM_Gender","Value":"Odd"}]}""", 40605)]
    [InlineData("""{"From_Account":"ann","ProfileItem":[{"Tag":"Tag_Profile_IM_Location","Value":"12345678901234567"}]}""", 40601)]
    public async Task A_field_that_cannot_be_set_has_a_code_of_its_own_and_sets_nothing(string body, int code)
    {
        Assert.Equal(code, (int)await _fixture.CodeAsync("v4/profile/portrait_set", body));
        var got = await Profiles.GetAsync(new() { ToAccount = ["ann"], TagList = [ProfileTag.Nick] });
        Assert.Empty(got.UserProfileItem[0].ProfileItem);
    }

    [Fact]
    public async Task A_tag_that_is_no_field_cannot_be_read()
        => Assert.Equal(
            TencentChatErrorCode.ProfileTagNotFound,
            await FakeFixture.CodeAsync(Profiles.GetAsync(new() { ToAccount = ["ann"], TagList = ["Odd"] })));
}
