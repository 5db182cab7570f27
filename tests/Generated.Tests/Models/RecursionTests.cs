#pragma warning disable CS0618 // the endpoint is deprecated
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Types that hold themselves, down to where JSON of this API ends: 64 levels.</summary>
public class RecursionTests
{
    // An object and a list for each level of a tree, and the request or response around it.
    private const int DeepestTree = 32;
    private const int DeepestPerson = 63;

    [Fact]
    public async Task A_request_is_sent_up_to_64_levels_deep()
    {
        await TestChat.SentAsync(Sending(Tree(DeepestTree)));
        await TestChat.SentAsync(Sending(Person(DeepestPerson)));
    }

    [Fact]
    public async Task A_deeper_request_is_refused()
    {
        await TestChat.RefusedAsync(Sending(Tree(DeepestTree + 1)));
        await TestChat.RefusedAsync(Sending(Person(DeepestPerson + 1)));
        await TestChat.RefusedAsync(Sending(Tree(10_000)));
        await TestChat.RefusedAsync(Sending(Person(10_000)));
    }

    [Fact]
    public async Task A_response_is_read_up_to_64_levels_deep()
    {
        var response = await ReceiveAsync(DeepestTree);
        Assert.Equal(DeepestTree, Depth(response.Tree));
        Assert.Equal(DeepestTree, Depth(Json.Read<TryLabEverythingResponse>(Json.Write(response)).Tree));
    }

    [Theory]
    [InlineData(DeepestTree + 1)]
    [InlineData(100_000)]
    public async Task A_deeper_response_is_a_protocol_error(int depth) => await Assert.ThrowsAsync<ApiResponseException>(() => ReceiveAsync(depth));

    [Fact]
    public async Task A_deeper_response_that_failed_is_a_protocol_error_too()
    {
        var response = $$"""{"ErrorCode":50001,"Tree":{{TreeText(1000)}}}""";
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            TestChat.ReceiveAsync(response, chat => chat.Lab.TryEverythingPageAsync(Everything.Request)));
    }

    private static Func<TencentChatClient, Task> Sending(Tree tree) => chat =>
        chat.Lab.TryEverythingPageAsync(Everything.Request with { Tree = tree });

    private static Func<TencentChatClient, Task> Sending(Person person) => chat =>
        chat.Lab.TryEverythingPageAsync(Everything.Request with { Anyone = person });

    private static Task<TryLabEverythingResponse> ReceiveAsync(int depth)
        => TestChat.ReceiveAsync(
            $$"""{"Tree":{{TreeText(depth)}},"Total":0,"ErrorCode":0}""",
            chat => chat.Lab.TryEverythingPageAsync(Everything.Request));

    private static string TreeText(int depth)
        => string.Concat(Enumerable.Repeat("{\"Value\":1,\"Children\":[", depth - 1)) + "{\"Value\":1}"
            + string.Concat(Enumerable.Repeat("]}", depth - 1));

    private static Tree Tree(int depth)
    {
        var tree = new Tree { Value = 0 };
        for (var level = 1; level < depth; level++)
            tree = new Tree { Value = level, Children = [tree] };
        return tree;
    }

    private static Person Person(int depth)
    {
        var person = new Person { Name = "0" };
        for (var level = 1; level < depth; level++)
            person = new Person { Name = "n", Friend = person };
        return person;
    }

    private static int Depth(Tree? tree) => tree is null ? 0 : 1 + (tree.Children is { Count: 1 } children ? Depth(children[0]) : 0);
}
