using System.Net;
using System.Text;
using Xunit;

namespace Generated.Tests.Fake;

public class RequestGateTests
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(RawCaller.List(RawCaller.Admin));

    public static TheoryData<Front> Fronts => [Front.InMemory, Front.Kestrel];

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_good_request_is_let_in(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var response = await fixture.Raw.CallAsync("get_list", RawCaller.List(RawCaller.Admin));
        Assert.Equal((HttpStatusCode.OK, "application/json", 0), (response.Status, response.ContentType, response.Code));
        Assert.Equal("OK", response.Json.GetProperty("ActionStatus").GetString());
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Refusals_come_under_status_200_with_status_code_and_text(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        var response = await fixture.Raw.WithAsync("sdkappid", null);
        Assert.Equal((HttpStatusCode.OK, "application/json", 60012), (response.Status, response.ContentType, response.Code));
        Assert.Equal("FAIL", response.Json.GetProperty("ActionStatus").GetString());
        Assert.NotEmpty(response.Info);
    }

    [Theory]
    [InlineData("sdkappid", null, 60012)]
    [InlineData("sdkappid", "", 60012)]
    [InlineData("sdkappid", "0", 60006)]
    [InlineData("sdkappid", "-1", 60006)]
    [InlineData("sdkappid", "4294967296", 60006)]
    [InlineData("sdkappid", "app", 60006)]
    [InlineData("sdkappid", "1400000001", 70020)]
    [InlineData("identifier", null, 60025)]
    [InlineData("identifier", "", 60025)]
    [InlineData("usersig", null, 60025)]
    [InlineData("usersig", "", 70002)]
    [InlineData("usersig", "not a signature", 70003)]
    [InlineData("contenttype", null, 60025)]
    [InlineData("contenttype", "xml", 60025)]
    [InlineData("random", null, 60002)]
    [InlineData("random", "", 60002)]
    [InlineData("random", "-1", 60002)]
    [InlineData("random", "4294967296", 60002)]
    [InlineData("random", "0x10", 60002)]
    [InlineData("random", "0", 0)]
    [InlineData("random", "4294967295", 0)]
    [InlineData("somethingelse", "1", 0)]
    public async Task Each_parameter_of_the_query_has_its_code(string parameter, string? value, long code)
    {
        await using var fixture = await FakeFixture.StartAsync();
        Assert.Equal(code, (await fixture.Raw.WithAsync(parameter, value)).Code);
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task A_parameter_that_comes_twice_is_refused(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        Assert.Equal(60002, (await fixture.Raw.SendAsync("v4/recentcontact/get_list", s_body, more: "&random=1")).Code);
    }

    [Theory]
    [InlineData(Front.InMemory, "v4/recentcontact/get_lists")]
    [InlineData(Front.Kestrel, "v4/recentcontact/get_lists")]
    [InlineData(Front.InMemory, "v4/recentcontact/Get_List")]
    [InlineData(Front.Kestrel, "v4/recentcontact/get_list%20")]
    [InlineData(Front.InMemory, "v4/recentcontact/get_list/")]
    [InlineData(Front.Kestrel, "/v4/recentcontact/get_list")]
    [InlineData(Front.InMemory, "")]
    public async Task An_unknown_path_is_60009_and_paths_are_exact(Front front, string path)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        Assert.Equal(60009, (await fixture.Raw.SendAsync(path, s_body)).Code);
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public async Task Only_POST_is_taken(Front front)
    {
        await using var fixture = await FakeFixture.StartAsync(front);
        Assert.Equal(60002, (await fixture.Raw.SendAsync("v4/recentcontact/get_list", s_body, method: HttpMethod.Put)).Code);
        Assert.Equal(60002, (await fixture.Raw.SendAsync("v4/recentcontact/get_list", s_body, method: new("post2"))).Code);
    }

    [Theory]
    [InlineData(null, 60002)]
    [InlineData("text/plain", 60002)]
    [InlineData("application/x-www-form-urlencoded", 60002)]
    [InlineData("application/json; charset=gbk", 60002)]
    [InlineData("application/json;", 60002)]
    [InlineData("application/json", 0)]
    [InlineData("application/json; charset=utf-8", 0)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 0)]
    public async Task The_content_type_is_JSON_in_UTF_8(string? contentType, long code)
    {
        foreach (var front in new[] { Front.InMemory, Front.Kestrel })
        {
            await using var fixture = await FakeFixture.StartAsync(front);
            Assert.Equal(code, (await fixture.Raw.SendAsync("v4/recentcontact/get_list", s_body, contentType: contentType)).Code);
        }
    }
}
