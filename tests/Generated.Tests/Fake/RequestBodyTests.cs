using System.Text;
using Xunit;

namespace Generated.Tests.Fake;

public class RequestBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"From_Account\":\"u\",}")]
    [InlineData("{/**/}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("\uFEFF{}")]
    public async Task A_body_that_is_no_JSON_object_is_60003(string body)
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(60003, (await fixture.Raw.CallAsync("get_list", body)).Code);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_or_nested_too_deep_is_60003()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var notUtf8 = Encoding.Latin1.GetBytes("{\"From_Account\":\"\u00E9\"}");
        Assert.Equal(60003, (await fixture.Raw.SendAsync("v4/recentcontact/get_list", notUtf8)).Code);
        var deep = $"{{\"a\":{new string('[', 100_000)}{new string(']', 100_000)}}}";
        Assert.Equal(60003, (await fixture.Raw.CallAsync("get_list", deep)).Code);
    }

    [Theory]
    [InlineData("get_list", """{"From_Account":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":1,"To_Account":["v"]}""")]
    [InlineData("search_contact_group", """{"From_Account":"administrator","ContactItem":[{"Type":1,"To_Account":2}]}""")]
    [InlineData("mark_contact", """{"From_Account":"administrator","MarkItem":[{"OptType":1,"ContactItem":{"Type":1,"To_Account":false}}]}""")]
    public async Task A_UserID_that_is_no_string_is_60015(string command, string body)
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(60015, (await fixture.Raw.CallAsync(command, body)).Code);
    }

    [Theory]
    [InlineData("get_list", "{}")]
    [InlineData("get_list", """{"From_Account":null,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":0,"StartIndex":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":"0","StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":-1,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"administrator","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":-1,"AssistFlags":7}""")]
    [InlineData("get_list", """{"From_Account":"\uD83D","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("delete", """{"From_Account":"administrator","To_Account":"v"}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":1}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":2,"To_Account":"v"}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":2,"ToGroupId":"g"}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":3,"To_Account":"v"}""")]
    [InlineData("delete", """{"Type":1,"To_Account":"v"}""")]
    [InlineData("delete", """{"Type":3}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":1,"To_Account":""}""")]
    [InlineData("delete", """{"From_Account":"administrator","Type":1,"To_Account":"123456789012345678901234567890123"}""")]
    [InlineData("get_contact_group", """{"From_Account":"administrator"}""")]
    [InlineData("get_contact_group", """{"From_Account":"administrator","StartIndex":-1}""")]
    [InlineData("search_contact_group", """{"From_Account":"administrator","ContactItem":[]}""")]
    [InlineData("search_contact_group", """{"From_Account":"administrator","ContactItem":[null]}""")]
    [InlineData("search_contact_group", """{"From_Account":"administrator","ContactItem":{"Type":1,"To_Account":"v"}}""")]
    [InlineData("search_contact_group", """{"From_Account":"administrator","ContactItem":[{"Type":3}]}""")]
    [InlineData("update_contact_group", """{"From_Account":"administrator","UpdateType":1}""")]
    [InlineData(
        "update_contact_group", """{"From_Account":"administrator","UpdateGroup":{"UpdateGroupType":1,"OldGroupName":"a","NewGroupName":"b"}}""")]
    [InlineData(
        "update_contact_group",
        """{"From_Account":"administrator","UpdateType":2,"UpdateGroup":{"UpdateGroupType":1,"OldGroupName":"a","NewGroupName":"b"}}""")]
    [InlineData("update_contact_group", """{"From_Account":"administrator","UpdateType":1,"UpdateGroup":{"UpdateGroupType":3,"OldGroupName":"a"}}""")]
    [InlineData("mark_contact", """{"From_Account":"administrator","MarkItem":[{"ContactItem":{"Type":1,"To_Account":"administrator"}}]}""")]
    [InlineData(
        "mark_contact", """{"From_Account":"administrator","MarkItem":[{"OptType":4,"ContactItem":{"Type":1,"To_Account":"administrator"}}]}""")]
    [InlineData("create_contact_group", """{"From_Account":"administrator","GroupContactItem":[]}""")]
    [InlineData("create_contact_group", """{"From_Account":"administrator","GroupContactItem":[{"GroupName":"a"},{"GroupName":"b"}]}""")]
    [InlineData("create_contact_group", """{"From_Account":"administrator","GroupContactItem":[{"GroupName":""}]}""")]
    [InlineData("del_contact_group", """{"From_Account":"administrator","GroupName":"a"}""")]
    [InlineData("del_contact_group", """{"From_Account":"administrator","GroupName":[]}""")]
    [InlineData("del_contact_group", """{"From_Account":"administrator","GroupName":["a","b"]}""")]
    public async Task A_member_that_is_missing_misshapen_or_out_of_range_is_50002(string command, string body)
    {
        await using var fixture = await FakeFixture.StartAsync();
        var response = await fixture.Raw.CallAsync(command, body);
        Assert.True(response.Code == 50002, $"{response.Code}: {response.Info}");
    }

    [Theory]
    [InlineData("get_list", """{"From_Account":"nobody","TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"AssistFlags":7}""")]
    [InlineData("delete", """{"From_Account":"nobody","Type":1,"To_Account":"v"}""")]
    [InlineData("create_contact_group", """{"From_Account":"nobody","GroupContactItem":[{"GroupName":"a"}]}""")]
    [InlineData("del_contact_group", """{"From_Account":"nobody","GroupName":["a"]}""")]
    [InlineData(
        "update_contact_group",
        """{"From_Account":"nobody","UpdateType":1,"UpdateGroup":{"UpdateGroupType":1,"OldGroupName":"a","NewGroupName":"b"}}""")]
    [InlineData("mark_contact", """{"From_Account":"nobody","MarkItem":[{"OptType":1,"ContactItem":{"Type":1,"To_Account":"v"}}]}""")]
    [InlineData("get_contact_group", """{"From_Account":"nobody","StartIndex":0}""")]
    [InlineData("search_contact_group", """{"From_Account":"nobody","ContactItem":[{"Type":1,"To_Account":"v"}]}""")]
    public async Task A_user_who_is_not_imported_is_50001_at_every_endpoint(string command, string body)
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(50001, (await fixture.Raw.CallAsync(command, body)).Code);
    }

    [Fact]
    public async Task A_misshapen_member_is_named_with_its_place()
    {
        await using var fixture = await FakeFixture.StartAsync();
        var response = await fixture.Raw.CallAsync("search_contact_group", """{"From_Account":"administrator","ContactItem":[{"Type":"1"}]}""");
        Assert.Contains("$.ContactItem[0].Type", response.Info);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_passed_over()
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(
            0, (await fixture.Raw.CallAsync("get_contact_group", """{"From_Account":"administrator","StartIndex":0,"Extra":{"a":[1]}}""")).Code);
    }

    [Theory]
    [InlineData("{\"\\uD83D\":1}")]
    [InlineData("{\"From_Account\\uD83D\":1}")]
    [InlineData("{\"a\":{\"\\uD83D\":{\"To_Account\":\"\\uDE00\"}}}")]
    public async Task A_name_with_half_a_surrogate_pair_is_60003(string body)
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(60003, (await fixture.Raw.CallAsync("get_contact_group", body)).Code);
    }
}
