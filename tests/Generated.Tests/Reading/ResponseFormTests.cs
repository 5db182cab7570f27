using System.Text;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Reading;

/// <summary>Whole responses that are not as described: their envelopes, cursors and pages.</summary>
public class ResponseFormTests
{
    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":"60007","ErrorInfo":"slow down"}""")]
    [InlineData("""{"ErrorCode":60007.0,"ErrorInfo":"slow down","ActionStatus":"FAIL"}""")]
    [InlineData("""{"ErrorCode":"6.0007e4","ErrorInfo":"slow down"}""")]
    [InlineData("""{"ErrorCode":60007,"ErrorInfo":"slow down","SessionItem":[{}],"CompleteFlag":{},"ActionStatus":[]}""")]
    public async Task The_code_of_an_error_may_have_another_form(string body)
    {
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => TestChat.ReceiveAsync(body, ListAsync));
        Assert.Equal((60007, "ApiRateLimited", "slow down"), (error.Code, error.ErrorName, error.ErrorMessage));
        Assert.Equal(ApiRetryAdvice.Backoff, error.RetryAdvice);
        Assert.False(error.Response!.Deviations.IsEmpty);
    }

    [Fact]
    public async Task Strict_reading_takes_no_code_of_another_form()
    {
        using var handler = new HandFedHandler()
            .Respond("""{"ActionStatus":"FAIL","ErrorCode":"60007"}""").Respond("""{"ErrorCode":60007,"SessionItem":[{}],"CompleteFlag":{}}""");
        using var chat = TestChat.Over(handler, ApiResponseReading.Strict);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => ListAsync(chat));
        Assert.Equal(("$.ErrorCode", ApiExecution.Unknown), (error.JsonPath, error.Execution));
        Assert.Equal(60007, (await Assert.ThrowsAsync<ApiErrorException>(() => ListAsync(chat))).Code);
    }

    [Theory]
    [InlineData("""{"ErrorCode":"0","CompleteFlag":1}""")]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":{},"ErrorInfo":5}""")]
    public async Task A_success_may_have_an_envelope_of_another_form(string body)
        => await TestChat.ReceiveAsync(
            body, chat => chat.Conversations.DeleteAsync(new DeleteConversationRequest.Group { FromAccount = "u", ToGroupId = "g" }));

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""{"ErrorCode":{}}""", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("\"OK\"", "$")]
    public async Task A_response_that_says_neither_is_none(string body, string path)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.ReceiveAsync(body, ListAsync));
        Assert.Equal((path, ApiExecution.Unknown), (error.JsonPath, error.Execution));
    }

    [Fact]
    public async Task A_failed_response_with_broken_text_keeps_its_code_and_its_text()
    {
        // 0xC3 begins a character that no byte ends here.
        var body = Encoding.Latin1.GetBytes(
            """{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"a~b\ud83d","ErrorDisplay":"\udc00","x":"~"}""")
            .Select(letter => letter == '~' ? (byte)0xC3 : letter).ToArray();
        foreach (var reading in Enum.GetValues<ApiResponseReading>())
        {
            using var handler = new HandFedHandler().Respond(body);
            using var chat = TestChat.Over(handler, reading);
            var error = await Assert.ThrowsAsync<ApiErrorException>(() => ListAsync(chat));
            Assert.Equal((60007, "a\uFFFDb\uFFFD", "\uFFFD"), (error.Code, error.ErrorMessage, error.DisplayMessage));
        }
    }

    [Fact]
    public async Task A_walk_goes_on_over_pages_that_deviate()
    {
        using var handler = new HandFedHandler()
            .Respond(Page(0, "\"TopFlag\":1", cursor: "\"12\"")).Respond(Page(1, "\"TopFlag\":\"1\"", cursor: "13.0"))
            .Respond(Page(2, "\"TopFlag\":true", cursor: "14", complete: "true"));
        using var chat = TestChat.Over(handler);
        var items = new List<Conversation>();
        await foreach (var item in chat.Conversations.ListAsync("u"))
            items.Add(item);
        Assert.Equal(30, items.Count);
        Assert.All(items, item => Assert.True(item.IsPinned));
        Assert.Contains("\"StartIndex\":12,", handler.Requests[1].Text, StringComparison.Ordinal);
        Assert.Contains("\"StartIndex\":13,", handler.Requests[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_in_text_may_come_as_a_number()
    {
        using var handler = new HandFedHandler()
            .Respond("""{"ErrorCode":0,"Entries":[{"Name":"a"}],"More":"1","Next":77}""")
            .Respond("""{"ErrorCode":0,"Entries":[{"Name":5}],"More":0}""");
        using var chat = TestChat.Over(handler);
        var names = new List<string>();
        await foreach (var entry in chat.Lab.WalkAsync(new() { Owner = "o", Depth = 1 }))
            names.Add(entry.Name);
        Assert.Equal(["a", "5"], names);
        Assert.Contains("\"Cursor\":\"77\"", handler.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_failed_and_lacks_more_than_it_may_is_an_error()
    {
        var listed = await TestChat.ReceiveAsync(
            """{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":[7,null,"b"]}""", chat => chat.Lab.BatchAsync(new() { Accounts = ["a"] }));
        Assert.Equal(["7", "b"], listed.Failures.Select(failure => failure.Key));
        await Assert.ThrowsAsync<ApiErrorException>(() => TestChat.ReceiveAsync(
            """{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":{}}""", chat => chat.Lab.BatchAsync(new() { Accounts = ["a"] })));
    }

    [Fact]
    public async Task A_response_that_is_a_union_is_unknown_without_its_discriminator_and_must_be_an_object()
    {
        var request = new NotifyLabRequest { Notices = [new Notice.Silent()] };
        var unknown = await TestChat.ReceiveAsync("""{"ErrorCode":0,"Told":[]}""", chat => chat.Lab.NotifyAsync(request));
        Assert.Equal("", Assert.IsType<NotifyLabResponse.Unknown>(unknown).State);
        await Assert.ThrowsAsync<ApiResponseException>(() => TestChat.ReceiveAsync("[]", chat => chat.Lab.NotifyAsync(request)));
        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => TestChat.ReceiveAsync("""{"ErrorCode":"5"}""", chat => chat.Lab.NotifyAsync(request)));
        Assert.Equal(5, error.Code);
    }

    [Fact]
    public async Task A_raw_response_is_repaired_and_its_envelope_may_have_another_form()
    {
        byte[] body = [.. "{\"ErrorCode\":\"0\",\"x\":\"\\ud83d"u8, 0xC3, .. "\"}"u8];
        using var handler = new HandFedHandler().Respond(body).Respond("""{"ErrorCode":"60007"}""").Respond("[]");
        using var chat = TestChat.Over(handler);
        var response = await chat.SendRawAsync("v4/x/y", RawJson.Parse("{}"));
        Assert.Equal("{\"ErrorCode\":\"0\",\"x\":\"\\ufffd\uFFFD\"}", response.Body.ToString());
        Assert.Equal((0L, 2), (response.Info.ErrorCode, response.Info.Deviations.Count));
        Assert.Equal(60007, (await Assert.ThrowsAsync<ApiErrorException>(() => chat.SendRawAsync("v4/x/y", RawJson.Parse("{}")))).Code);
        Assert.Equal("$", (await Assert.ThrowsAsync<ApiResponseException>(() => chat.SendRawAsync("v4/x/y", RawJson.Parse("{}")))).JsonPath);
    }

    private static Task<ListConversationsResponse> ListAsync(TencentChatClient chat) => chat.Conversations.ListPageAsync("u");

    private static string Page(int number, string member, string cursor, string complete = "0")
    {
        var items = Enumerable.Range(0, 10).Select(i => $$"""{"Type":1,"To_Account":"{{number}}_{{i}}",{{member}}}""");
        return $$"""{"ErrorCode":0,"SessionItem":[{{string.Join(',', items)}}],"CompleteFlag":{{complete}},"""
            + $$""" "TimeStamp":1,"StartIndex":{{cursor}},"TopTimeStamp":1,"TopStartIndex":1}""";
    }
}
