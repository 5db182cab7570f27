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

        Assert.True(response.HasFailures());
        Assert.Equal(
            [
                new ApiItemFailure("GroupResultItem[0].ResultItem[1]", 50001, "no such user"),
                new ApiItemFailure("GroupResultItem[1].ResultItem[0]", -7, null),
            ],
            response.GetFailures());
    }

    [Fact]
    public async Task A_partial_success_is_an_error_only_where_one_asks_for_it()
    {
        var error = Assert.Throws<ApiPartialException>(() => CreateAsync(Created).Result.ThrowIfAnyFailed());
        Assert.Equal(2, error.Failures.Count);
        Assert.Contains("GroupResultItem[0].ResultItem[1]: 50001 no such user", error.Message, StringComparison.Ordinal);

        var good = await CreateAsync("""{"GroupResultItem":[],"ErrorCode":0}""");
        Assert.Same(good, good.ThrowIfAnyFailed());
        Assert.False(good.HasFailures());
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
        Assert.Equal(failures, response.GetFailures().Count);
        Assert.All(
            response.GetFailures(), failure => Assert.Equal(new ApiItemFailure("UpdateGroupResult.ContactResultItem[0]", 51007, "i"), failure));
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
        Assert.Equal("ResultItem[0]: 51008 full", Assert.Single(response.GetFailures()).ToString());
    }

    [Fact]
    public async Task An_envelope_that_fails_is_thrown_where_partial_success_is_not_described()
        => await Assert.ThrowsAsync<ApiException>(
            () => CreateAsync(Created.Replace("\"ErrorCode\":0", "\"ErrorCode\":50004", StringComparison.Ordinal)));

    [Fact]
    public async Task A_response_whose_envelope_fails_but_that_lists_failures_is_returned()
    {
        const string Body = """{"ActionStatus":"FAIL","ErrorCode":70500,"ErrorInfo":"some","FailAccounts":["b","c"],"Count":1,"Owner":"o"}""";
        var response = await BatchAsync(Body);

        Assert.Equal(
            new BatchLabResponse { Count = 1, Owner = "o", FailAccounts = ["b", "c"], ActionStatus = "FAIL", ErrorCode = 70500, ErrorInfo = "some" },
            response);
        Assert.Equal([new ApiItemFailure("FailAccounts[0]", null, "b"), new ApiItemFailure("FailAccounts[1]", null, "c")], response.GetFailures());
        Json.AssertEqualResponse(Body, Json.Write(response));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":[]}""")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500}""")]
    [InlineData("""{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":null,"Count":"x"}""")]
    [InlineData("""{"FailAccounts":["b",5],"ErrorCode":70500}""")]
    public async Task One_that_lists_none_is_thrown(string response)
        => Assert.Equal("InternalError", (await Assert.ThrowsAsync<ApiException>(() => BatchAsync(response))).Name);

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
        Assert.Equal("$.Owner", (await Assert.ThrowsAsync<ProtocolException>(() => BatchAsync("""{"Count":1,"ErrorCode":0}"""))).JsonPath);
        Assert.False((await BatchAsync("""{"Count":1,"Owner":"o","ErrorCode":0}""")).HasFailures());
    }

    [Fact]
    public async Task A_good_response_may_list_failures_too()
        => Assert.True((await BatchAsync("""{"Count":1,"Owner":"o","FailAccounts":["b"],"ErrorCode":0}""")).HasFailures());

    private static Task<BatchLabResponse> BatchAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Lab.BatchAsync(new() { Accounts = ["a", "b"] }));

    private static Task<CreateConversationGroupsResponse> CreateAsync(string response)
        => TestChat.ReceiveAsync(response, chat => chat.Conversations.CreateGroupsAsync(new()
        {
            FromAccount = "u",
            GroupContactItem = [new() { GroupName = "g" }],
        }));
}
