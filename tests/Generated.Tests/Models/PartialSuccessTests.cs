using System.Reflection;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Responses with an outcome for each item.</summary>
public class PartialSuccessTests
{
    private const string Created = """
        {"GroupResultItem":[
          {"GroupItem":{"GroupName":"g","GroupId":1},"ResultItem":[
            {"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":0,"ResultInfo":""},
            {"ContactItem":{"Type":1,"To_Account":"b"},"ResultCode":50001,"ResultInfo":"no such user"}]},
          {"GroupItem":{"GroupName":"h","GroupId":2},"ResultItem":[
            {"ContactItem":{"Type":2,"ToGroupId":"c"},"ResultCode":-7}]}],
         "ActionStatus":"OK","ErrorCode":0}
        """;

    [Fact]
    public async Task Failed_items_are_listed_with_path_code_and_text()
    {
        var response = await CreateAsync(Created);

        Assert.False(response.Failures.IsEmpty);
        Assert.Equal(
            [
                new ApiItemFailure { Index = 1, Code = 50001, Message = "no such user", JsonPath = "$.GroupResultItem[0].ResultItem[1]" },
                new ApiItemFailure { Index = 0, Code = -7, JsonPath = "$.GroupResultItem[1].ResultItem[0]" },
            ],
            response.Failures);
    }

    [Fact]
    public async Task A_partial_success_is_an_error_only_where_one_asks_for_it()
    {
        var error = Assert.Throws<ApiPartialFailureException>(() => CreateAsync(Created).Result.ThrowIfAnyFailed());
        Assert.Equal(2, error.Failures.Count);
        Assert.Contains("GroupResultItem[0].ResultItem[1]: 50001 no such user", error.Message, StringComparison.Ordinal);

        var good = await CreateAsync("""{"GroupResultItem":[],"ErrorCode":0}""");
        Assert.Same(good, good.ThrowIfAnyFailed());
        Assert.True(good.Failures.IsEmpty);
    }

    [Theory]
    [InlineData("""{"ErrorCode":0}""", 0)]
    [InlineData("""{"UpdateGroupResult":{"GroupName":"g"},"ErrorCode":0}""", 0)]
    [InlineData("""{"UpdateGroupResult":{"ContactResultItem":[{"ContactItem":{"Type":9},"ResultCode":51007,"ResultInfo":"i"}]},"ErrorCode":0}""", 1)]
    public async Task Items_below_an_object_that_may_be_absent_are_found(string json, int failures)
    {
        var response = await TestChat.ReceiveAsync(json, chat => chat.Conversations.UpdateGroupAsync(new()
        {
            FromAccount = "u",
            UpdateGroup = new ConversationGroupUpdate.Rename { OldGroupName = "o", NewGroupName = "n" },
        }));
        Assert.Equal(failures, response.Failures.Count);
        Assert.All(
            response.Failures,
            failure => Assert.Equal(new() { Code = 51007, Message = "i", JsonPath = "$.UpdateGroupResult.ContactResultItem[0]" }, failure));
    }

    [Fact]
    public async Task Items_at_the_top_are_found()
    {
        const string Body = """{"ResultItem":[{"ContactItem":{"Type":1,"To_Account":"a"},"ResultCode":51008,"ResultInfo":"full"}],"ErrorCode":0}""";
        var response = await TestChat.ReceiveAsync(Body, chat => chat.Conversations.MarkAsync(new()
        {
            FromAccount = "u",
            MarkItem = [new() { OptType = ConversationMarkKind.Custom, ContactItem = new ConversationKey.OneToOne { ToAccount = "a" } }],
        }));
        Assert.Equal("$.ResultItem[0]: 51008 full", Assert.Single(response.Failures).ToString());
    }

    [Fact]
    public async Task An_envelope_that_fails_is_thrown_where_partial_success_is_not_described()
        => await Assert.ThrowsAsync<ApiErrorException>(
            () => CreateAsync(Created.Replace("\"ErrorCode\":0", "\"ErrorCode\":50004", StringComparison.Ordinal)));

    [Fact]
    public async Task A_response_whose_envelope_fails_but_that_lists_failures_is_returned()
    {
        const string Body = """{"ActionStatus":"FAIL","ErrorCode":70500,"ErrorInfo":"some","FailAccounts":["b","c"],"Count":1,"Owner":"o"}""";
        var response = await BatchAsync(Body);

        Assert.Equal(new BatchLabResponse { Count = 1, Owner = "o", FailAccounts = ["b", "c"] }, response);
        Assert.Equal(("FAIL", 70500L, "some"), (response.Info.Status, response.Info.ErrorCode, response.Info.ErrorMessage));
        ApiItemFailure[] expected =
        [
            new() { Key = "b", JsonPath = "$.FailAccounts[0]" },
            new() { Key = "c", Index = 1, JsonPath = "$.FailAccounts[1]" },
        ];
        Assert.Equal(expected, response.Failures);
        Assert.Equal(["b ($.FailAccounts[0])", "c ($.FailAccounts[1])"], response.Failures.Select(failure => failure.ToString()));
        Json.AssertEqualResponse(Body, response);
    }

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":[]}""")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500}""")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":null,"Count":"x"}""")]
    [InlineData("""{"FailAccounts":[{},null],"ErrorCode":70500}""")]
    public async Task One_that_lists_none_is_thrown(string response)
        => Assert.Equal("InternalError", (await Assert.ThrowsAsync<ApiErrorException>(() => BatchAsync(response))).ErrorName);

    [Fact]
    public async Task A_failing_response_that_is_returned_need_not_hold_what_a_good_one_must()
    {
        var response = await BatchAsync("""{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":["b"]}""");
        Assert.Equal(["b"], response.FailAccounts);
        Assert.Equal((null, null), (response.Count, response.Owner));
    }

    [Fact]
    public void Members_that_such_a_response_may_lack_are_nullable()
    {
        Assert.Equal(typeof(int?), typeof(BatchLabResponse).GetProperty("Count")!.PropertyType);
        Assert.Equal(NullabilityState.Nullable, new NullabilityInfoContext().Create(typeof(BatchLabResponse).GetProperty("Owner")!).ReadState);
    }

    [Fact]
    public async Task A_good_response_must_hold_what_is_required()
    {
        Assert.Equal("$.Owner", (await Assert.ThrowsAsync<ApiResponseException>(() => BatchAsync("""{"Count":1,"ErrorCode":0}"""))).JsonPath);
        Assert.True((await BatchAsync("""{"Count":1,"Owner":"o","ErrorCode":0}""")).Failures.IsEmpty);
    }

    [Fact]
    public async Task A_good_response_may_list_failures_too()
        => Assert.False((await BatchAsync("""{"Count":1,"Owner":"o","FailAccounts":["b"],"ErrorCode":0}""")).Failures.IsEmpty);

    private static Task<BatchLabResponse> BatchAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Lab.BatchAsync(new() { Accounts = ["a", "b"] }));

    private static Task<CreateConversationGroupsResponse> CreateAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "u",
            GroupContactItem = [new() { GroupName = "g" }],
        }));
}
