using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Chatwright;
using Chatwright.TencentChat;

namespace TencentChat.Tests;

/// <summary>The lines that most users write, compiled as they would write them and run.</summary>
public sealed class SurfaceTests : IDisposable
{
    private static readonly string s_key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    private readonly Script _script = new();
    private readonly TencentChatClient _chat;

    public SurfaceTests()
        => _chat = new(TencentChatRegion.Singapore, new UserSigCredential(1400000000, s_key, "administrator"), new() { Handler = _script });

    [Fact]
    public async Task A_text_is_a_message_and_its_random_number_is_made_once_for_all_attempts()
    {
        _script.Respond(
            """{"ActionStatus":"FAIL","ErrorCode":60007,"ErrorInfo":"called too often"}""",
            """{"ActionStatus":"OK","ErrorCode":0,"MsgTime":1700000000,"MsgKey":"1_2_3"}""");
        var sent = await _chat.Messages.SendAsync(new() { FromAccount = "ann", ToAccount = "bob", MsgBody = ["Hello"] });
        Assert.Equal("1_2_3", sent.MsgKey);
        Assert.Equal(2, sent.Info.Attempts);
        var requests = _script.Bodies.ConvertAll(body => JsonDocument.Parse(body).RootElement);
        Assert.Equal("Hello", requests[0].GetProperty("MsgBody")[0].GetProperty("MsgContent").GetProperty("Text").GetString());
        Assert.Equal(requests[0].GetProperty("MsgRandom").GetUInt32(), requests[1].GetProperty("MsgRandom").GetUInt32());
    }

    [Fact]
    public async Task Members_are_walked_by_default_and_page_by_page_from_a_saved_request()
    {
        _script.Respond(Members(200), Members(3), Members(200), Members(3));
        var all = new List<string>();
        await foreach (var member in _chat.Groups.ListMembersAsync("@TGS#1"))
            all.Add(member.MemberAccount);
        Assert.Equal(203, all.Count);

        ListGroupMembersRequest? saved = null;
        var sizes = new List<int>();
        await foreach (var page in _chat.Groups.ListMembersAsync(saved ?? new() { GroupId = "@TGS#1" }).AsPages())
        {
            sizes.Add(page.Response.MemberList.Count);
            saved = page.NextRequest ?? saved;
        }
        Assert.Equal([200, 3], sizes);
        Assert.Equal("@TGS#1", saved!.GroupId);
    }

    [Fact]
    public async Task A_failure_says_who_it_is_about()
    {
        _script.Respond("""
            {"ActionStatus":"OK","ErrorCode":0,"MemberList":[{"Member_Account":"ann","Result":1},{"Member_Account":"bob","Result":0}]}
            """);
        var added = await _chat.Groups.AddMembersAsync(
            new() { GroupId = "@TGS#1", MemberList = [new() { MemberAccount = "ann" }, new() { MemberAccount = "bob" }] });
        var failure = Assert.Single(added.Failures);
        Assert.Equal(("bob", 0L), (failure.Key, failure.Code));
        Assert.Throws<ApiPartialFailureException>(added.ThrowIfAnyFailed);
    }

    [Fact]
    public async Task An_error_is_told_by_its_name_and_says_whether_it_was_executed()
    {
        _script.Respond("""{"ActionStatus":"FAIL","ErrorCode":90012,"ErrorInfo":"no such user"}""");
        var error = await Assert.ThrowsAnyAsync<ChatwrightException>(
            () => _chat.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = ["Hello"] }));
        Assert.True(error.Is(TencentChatErrorCode.MessageRecipientNotFound));
        Assert.Equal(ApiExecution.NotExecuted, error.Execution);
    }

    [Fact]
    public async Task One_call_has_options_of_its_own_and_tells_its_facts()
    {
        _script.Respond("""{"ActionStatus":"OK","ErrorCode":0,"MsgTime":"1700000000","MsgKey":"1_2_3"}""");
        var patient = _chat.WithOptions(new() { Timeout = TimeSpan.FromMinutes(2), MaxRetries = 8, Headers = { ["X-Request-Id"] = "4711" } });
        var info = (await patient.Messages.SendAsync(new() { ToAccount = "bob", MsgBody = ["Hello"] })).Info;
        Assert.Equal((200, 1, "OK", 0L), (info.StatusCode, info.Attempts, info.Status, info.ErrorCode));
        Assert.Equal("$.MsgTime", Assert.Single(info.Deviations).JsonPath);
        Assert.Equal("4711", _script.RequestIds.Single());
    }

    [Fact]
    public async Task An_endpoint_that_nobody_described_is_called_by_its_path()
    {
        _script.Respond("""{"ActionStatus":"OK","ErrorCode":0,"Level":7}""");
        var response = await _chat.SendRawAsync("v4/x/y", RawJson.Parse("{}"));
        Assert.Equal(7, response.Body.ToJsonElement().GetProperty("Level").GetInt32());
        Assert.EndsWith("/v4/x/y", _script.Paths.Single(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _chat.Dispose();
        _script.Dispose();
    }

    private static string Members(int count)
    {
        var members = Enumerable.Range(0, count).Select(number => $$"""{"Member_Account":"user_{{number}}"}""");
        return $$"""{"ActionStatus":"OK","ErrorCode":0,"MemberNum":203,"MemberList":[{{string.Join(',', members)}}]}""";
    }

    /// <summary>Returns responses in their order and remembers the requests.</summary>
    private sealed class Script : HttpMessageHandler
    {
        private readonly Queue<string> _responses = [];

        internal List<string> Bodies { get; } = [];

        internal List<string> Paths { get; } = [];

        internal List<string> RequestIds { get; } = [];

        internal void Respond(params string[] responses) => Array.ForEach(responses, _responses.Enqueue);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Add(request.RequestUri!.AbsolutePath);
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            if (request.Headers.TryGetValues("X-Request-Id", out var ids))
                RequestIds.AddRange(ids);
            return new(HttpStatusCode.OK) { Content = new StringContent(_responses.Dequeue()) };
        }
    }
}
