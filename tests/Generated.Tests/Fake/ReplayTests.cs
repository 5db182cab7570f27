using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Testing;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Fake;

public sealed class ReplayTests
{
    [Fact]
    public async Task An_endpoint_without_behaviour_replays_the_example_whose_request_it_contains()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var response = await chat.Lab.BatchAsync(new BatchLabRequest { Accounts = ["a", "b"] });

        Assert.Equal(("b", 70500L), (Assert.Single(response.FailAccounts), response.Info.ErrorCode));
    }

    [Fact]
    public async Task Members_that_the_client_fills_may_differ_from_those_of_the_example()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        Assert.Equal("Hello, Ann!", (await chat.Lab.FillAsync(new FillLabRequest { Name = "ann" })).Greeting);
        Assert.Equal("Hello, Ann!", (await chat.Lab.FillAsync(new FillLabRequest { Name = "ann", Number = 77 })).Greeting);
    }

    [Fact]
    public async Task A_request_that_no_example_has_is_refused()
    {
        await using var fake = new FakeTencentChat().Replay<TencentChatClient>();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiErrorException>(
            () => chat.Lab.BatchAsync(new BatchLabRequest { Accounts = ["other"] }));

        Assert.True(error.Is(TencentChatErrorCode.RequestParameterInvalid));
    }

    [Fact]
    public async Task Members_that_an_example_does_not_have_are_free()
    {
        ApiExample[] examples =
        [
            Example("short", """{"A":{"B":1}}""", """{"ActionStatus":"OK","ErrorCode":0,"From":"short"}"""),
            Example("long", """{"A":{"B":1},"List":[{"C":1},2]}""", """{"ActionStatus":"OK","ErrorCode":0,"From":"long"}"""),
        ];
        await using var fake = new FakeTencentChat().Replay(examples);
        using var chat = fake.CreateClient<TencentChatClient>();

        Assert.Contains("short", await RespondAsync("""{"Random":7,"A":{"B":1,"X":2}}"""), StringComparison.Ordinal);
        Assert.Contains("long", await RespondAsync("""{"List":[{"C":1,"D":5},2],"A":{"B":1}}"""), StringComparison.Ordinal);
        Assert.Contains("short", await RespondAsync("""{"List":[{"C":1},2,3],"A":{"B":1}}"""), StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => RespondAsync("""{"A":{"B":2}}"""));
        Assert.Contains("it differs at $.A.B", error.ErrorMessage, StringComparison.Ordinal);

        static ApiExample Example(string name, string request, string response) =>
            new() { Path = "v4/x/y", Name = name, Request = request, Response = response };

        async Task<string> RespondAsync(string request) => (await chat.SendRawAsync("v4/x/y", RawJson.Parse(request))).Body.ToString();
    }

    [Fact]
    public async Task Without_examples_the_endpoint_is_unknown_and_the_error_says_how_to_give_it_a_response()
    {
        await using var fake = new FakeTencentChat();
        using var chat = new TencentChatClient(fake.Configure(new TencentChatClientOptions()));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => chat.Lab.BatchAsync(new BatchLabRequest { Accounts = ["a", "b"] }));

        Assert.Equal(60009, error.Code);
        Assert.Contains("fake.On(endpoint).Respond(", error.ErrorMessage, StringComparison.Ordinal);
    }
}
