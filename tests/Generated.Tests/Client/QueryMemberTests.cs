using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Members of a request that travel in the query of the URL.</summary>
public class QueryMemberTests
{
    private static readonly SearchLabRequest s_all = new()
    {
        Name = "n",
        Kind = SearchKind.User,
        Mode = SearchMode.Slow,
        Limit = 5,
        Ratio = 0.5,
        Since = DateTimeOffset.FromUnixTimeMilliseconds(1500),
        Before = DateTimeOffset.FromUnixTimeSeconds(7),
        Deep = true,
        Wide = false,
        Exact = false,
        Words = "ä & b=c",
    };

    [Fact]
    public async Task They_are_in_the_URL_and_not_in_the_body()
    {
        var sent = await SentAsync(s_all);
        Assert.Equal("""{"Name":"n"}""", sent.Text);
        Assert.Equal(
            [
                ("v", "2 & more"), ("kind", "2"), ("mode", "slow"), ("limit", "5"), ("ratio", "0.5"), ("since", "1500"), ("before", "7"),
                ("deep", "1"), ("wide", "0"), ("exact", "false"), ("the%20text", "ä & b=c"),
            ],
            sent.Query.Skip(5));
        Assert.Equal("contenttype", sent.Query[4].Name);
    }

    [Fact]
    public async Task What_is_null_is_left_out_and_a_default_is_sent()
        => Assert.Equal(
            [("v", "2 & more"), ("limit", "10"), ("the%20text", "x")], (await SentAsync(new() { Words = "x" })).Query.Skip(5));

    [Fact]
    public async Task A_request_without_what_is_required_is_refused()
    {
        await TestChat.RefusedAsync("Words is required", chat => chat.Lab.SearchAsync(new() { Words = null! }));
        await TestChat.RefusedAsync("Limit is 0", chat => chat.Lab.SearchAsync(new() { Words = "", Limit = 0 }));
    }

    [Fact]
    public void The_JSON_of_a_request_holds_them_too()
    {
        Assert.Contains("\"the text\":", Json.Write(s_all), StringComparison.Ordinal);
        Assert.Equal(s_all, Json.Read<SearchLabRequest>(Json.Write(s_all)));
    }

    private static async Task<SentRequest> SentAsync(SearchLabRequest request)
    {
        var handler = new HandFedHandler().Respond(TestChat.Ok);
        using var chat = TestChat.Over(handler);
        await chat.Lab.SearchAsync(request);
        return handler.Request;
    }
}
