using Chatwright;
using Generated.Tests.Harness;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Items whose success is another value than 0, and the keys of failures.</summary>
public class OutcomeTests
{
    [Fact]
    public async Task Only_a_value_that_is_not_one_of_success_is_a_failure()
    {
        var response = await TestChat.ReceiveAsync(
            """
            {"ActionStatus":"OK","ErrorCode":0,"Members":[{"Member":{"Number":1},"Result":1},{"Member":{"Number":2},"Result":0},
             {"Member":{"Number":3},"Result":3},{"Member":{"Number":4},"Result":2},{"Member":{"Number":5}},{"Result":99}]}
            """,
            chat => chat.Lab.OutcomesAsync());
        Assert.Equal<(string?, int, long)>(
            [("2", 1, 0L), ("4", 3, 2L), (null, 5, 99L)],
            response.Failures.Select(failure => (failure.Key, failure.Index, failure.Code!.Value)));
    }

    [Fact]
    public async Task A_truth_value_tells_success_and_is_no_code()
    {
        var response = await TestChat.ReceiveAsync(
            """
            {"ActionStatus":"OK","ErrorCode":0,"Details":[{"Keyword":"x","Deleted":true},{"Keyword":"y","Deleted":false,"ErrorInfo":"not there"}]}
            """,
            chat => chat.Lab.DeletionsAsync());
        Assert.Equal([new ApiItemFailure { Key = "y", Index = 1, Message = "not there", JsonPath = "$.Details[1]" }], response.Failures);
    }

    [Fact]
    public async Task An_item_that_is_a_text_is_the_key_of_its_failure()
    {
        var response = await TestChat.ReceiveAsync(
            """{"ActionStatus":"FAIL","ErrorCode":70500,"FailAccounts":["ann","bob"]}""",
            chat => chat.Lab.BatchAsync(new() { Accounts = ["ann", "bob"] }));
        Assert.Equal(["ann", "bob"], response.Failures.Select(failure => failure.Key));
        Assert.Contains("bob", Assert.Throws<ApiPartialFailureException>(() => response.ThrowIfAnyFailed()).Message, StringComparison.Ordinal);
    }
}
