using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Model;
using Chatwright.TencentChat;
using Chatwright.Testing;
using Tests.Shared;

namespace TencentChat.Tests.Fake;

/// <summary>The fake replays the examples of the endpoints that it keeps no state for.</summary>
public sealed class ReplayTests
{
    private static readonly string s_file = Repository.At("runtime", "Chatwright.Testing", "Endpoints", "examples.jsonl");

    /// <summary><c>SNAPSHOTS=accept</c> writes the file.</summary>
    [Fact]
    public void The_fake_has_the_examples_of_the_specs()
    {
        var actual = string.Concat(Exchanges().Select(example => Line(example) + "\n"));
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
            File.WriteAllText(s_file, actual);
        Assert.True(
            File.ReadAllText(s_file) == actual, $"{s_file} is not what the specs have. Run this test with SNAPSHOTS=accept and commit the file.");
    }

    [Fact]
    public async Task Each_example_is_returned_for_its_request()
    {
        await using var fake = new FakeTencentChat();
        using var chat = fake.CreateClient(options => options.Retry.MaxRetries = 0);
        var checkedPaths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in Exchanges().DistinctBy(example => (example.Path, example.Request)))
        {
            if (JsonNode.Parse(example.Response!)!["ErrorCode"]?.GetValue<long>() is not (0 or null))
                continue;
            var response = await chat.SendRawAsync(example.Path, RawJson.Parse(example.Request!));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example.Response!), JsonNode.Parse(response.Body.ToString())), example.Path);
            checkedPaths.Add(example.Path);
        }
        Assert.True(checkedPaths.Count > 60, $"{checkedPaths.Count} endpoints");
    }

    [Fact]
    public async Task Members_that_a_client_fills_are_free_and_other_requests_are_refused()
    {
        await using var fake = new FakeTencentChat();
        using var chat = fake.CreateClient(options => options.Retry.MaxRetries = 0);
        Assert.NotEmpty((await chat.Robots.GetAsync()).RobotAccount);
        var odd = new ListFollowsRequest { FromAccount = "odd", FollowType = FollowListType.Mutual };
        await Assert.ThrowsAsync<ApiErrorException>(() => chat.Follows.ListPageAsync(odd));
    }

    [Theory]
    [InlineData("""{"From_Account":"a","From_Account":"b"}""", TencentChatErrorCode.RequestParameterInvalid)]
    [InlineData("""{"FollowType":1e99999999999}""", TencentChatErrorCode.RequestParameterInvalid)]
    [InlineData("""{"From_Account":"\uD83D"}""", TencentChatErrorCode.RequestParameterInvalid)]
    [InlineData("""{"\uD83D":1}""", TencentChatErrorCode.BadRequestJson)]
    public async Task A_request_that_cannot_be_compared_is_refused(string body, TencentChatErrorCode code)
    {
        await using var fixture = new FakeFixture();
        Assert.Equal(code, await fixture.CodeAsync(TencentChatEndpoints.Follows.List.Path, body));
    }

    private static IEnumerable<ExampleModel> Exchanges()
    {
        var known = new FakeTencentChat().Endpoints;
        return SpecExamples.All.Where(example => example is { Request: not null, Response: not null } && !known.Contains(example.Path));
    }

    private static string Line(ExampleModel example)
    {
        var free = string.Join(',', example.Free.Select(name => JsonSerializer.Serialize(name)));
        return $$"""{"path":"{{example.Path}}","free":[{{free}}],"request":{{example.Request}},"response":{{example.Response}}}""";
    }
}
