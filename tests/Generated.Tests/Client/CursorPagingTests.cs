using System.Runtime.CompilerServices;
using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Pages whose responses carry the cursors of the next one.</summary>
public sealed class CursorPagingTests : IDisposable
{
    private readonly HandFedHandler _handler = new();
    private readonly TencentChatClient _chat;

    public CursorPagingTests() => _chat = TestChat.Over(_handler);

    public void Dispose()
    {
        _chat.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task Items_come_in_order_from_all_pages_up_to_the_complete_one()
    {
        _handler.Respond(Page(0, 1, "a", "b")).Respond(Page(0, 2, "c")).Respond(Page(1, 3, "d"));

        Assert.Equal(["a", "b", "c", "d"], await PeersAsync(_chat.Conversations.ListAsync("u")));
        Assert.Equal(3, _handler.Requests.Count);
    }

    [Fact]
    public async Task Each_cursor_is_carried_exactly_and_nothing_else_changes()
    {
        _handler.Respond(Page(0, (long.MaxValue, 1, long.MinValue, 0))).Respond(Page(0, (5, 6, 7, 8))).Respond(Page(1, (9, 9, 9, 9)));
        var request = new ListConversationsRequest
        {
            FromAccount = "u",
            TimeStamp = 1,
            StartIndex = 2,
            TopTimeStamp = 3,
            TopStartIndex = 4,
            AssistFlags = (ConversationInclude)64,
        };
        await DrainAsync(_chat.Conversations.ListAsync(request).AsPages());

        Assert.Equal(
            [
                """{"From_Account":"u","TimeStamp":1,"StartIndex":2,"TopTimeStamp":3,"TopStartIndex":4,"AssistFlags":64}""",
                """{"From_Account":"u","TimeStamp":9223372036854775807,"StartIndex":1,"TopTimeStamp":-9223372036854775808,"""
                    + "\"TopStartIndex\":0,\"AssistFlags\":64}",
                """{"From_Account":"u","TimeStamp":5,"StartIndex":6,"TopTimeStamp":7,"TopStartIndex":8,"AssistFlags":64}""",
            ],
            _handler.Requests.Select(sent => sent.Text));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("-1")]
    public async Task Paging_ends_at_any_complete_flag_but_0(string flag)
    {
        _handler.Respond(Page(0, 1, "a").Replace("\"CompleteFlag\":0", $"\"CompleteFlag\":{flag}", StringComparison.Ordinal));
        Assert.Equal(["a"], await PeersAsync(_chat.Conversations.ListAsync("u")));
    }

    [Fact]
    public async Task An_empty_page_that_is_not_the_last_is_passed()
    {
        _handler.Respond(Page(0, 1)).Respond(Page(0, 2)).Respond(Page(1, 3, "a"));
        Assert.Equal(["a"], await PeersAsync(_chat.Conversations.ListAsync("u")));
    }

    [Fact]
    public async Task A_page_without_its_list_is_an_empty_one()
    {
        _handler.Respond("""{"CompleteFlag":1,"TimeStamp":0,"StartIndex":0,"TopTimeStamp":0,"TopStartIndex":0,"ErrorCode":0}""");
        Assert.Empty(await PeersAsync(_chat.Conversations.ListAsync("u")));
    }

    [Fact]
    public async Task Pages_are_whole_responses()
    {
        _handler.Respond(Page(0, 1, "a", "b")).Respond(Page(1, 2));
        var pages = await DrainAsync(_chat.Conversations.ListAsync("u").AsPages());

        Assert.Equal([2, 0], pages.Select(page => page.Response.SessionItem.Count));
        Assert.Equal([false, true], pages.Select(page => page.Response.IsComplete));
        Assert.Equal([1, null], pages.Select(page => page.NextRequest?.TimeStamp));
    }

    [Fact]
    public async Task A_page_is_called_for_when_it_is_reached()
    {
        _handler.Respond(Page(0, 1, "a", "b")).Respond(Page(0, 2, "c"));
        var all = _chat.Conversations.ListAsync("u");
        Assert.Empty(_handler.Requests);
        await foreach (var item in all)
        {
            if (PeerOf(item) == "b")
                break;
        }
        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task Enumerating_twice_starts_anew()
    {
        var all = _chat.Conversations.ListAsync("u");
        _handler.Respond(Page(0, 1, "a")).Respond(Page(1, 2, "b")).Respond(Page(1, 1, "c"));

        Assert.Equal(["a", "b"], await PeersAsync(all));
        Assert.Equal(["c"], await PeersAsync(all));
        Assert.Equal(_handler.Requests[0].Text, _handler.Requests[2].Text);
    }

    [Fact]
    public async Task A_cursor_that_repeats_is_a_protocol_error_after_the_page_that_has_it()
    {
        _handler.Respond(Page(0, 1, "a")).Respond(Page(0, 1, "b"));
        var seen = new List<string>();
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => PeersAsync(_chat.Conversations.ListAsync("u"), seen));

        Assert.Equal("v4/recentcontact/get_list", error.Endpoint);
        Assert.Equal(["a", "b"], seen);
        Assert.Equal(2, _handler.Requests.Count);
    }

    [Fact]
    public async Task A_circle_of_cursors_is_a_protocol_error()
    {
        _handler.Respond(Page(0, 1)).Respond(Page(0, 2)).Respond(Page(0, 3)).Respond(Page(0, 1));
        await Assert.ThrowsAsync<ApiResponseException>(() => PeersAsync(_chat.Conversations.ListAsync("u")));
        Assert.Equal(4, _handler.Requests.Count);
    }

    [Fact]
    public async Task A_first_page_that_points_back_at_itself_is_a_protocol_error()
    {
        _handler.Respond(Page(0, 0));
        await Assert.ThrowsAsync<ApiResponseException>(() => PeersAsync(_chat.Conversations.ListAsync("u")));
    }

    [Fact(Timeout = 5000)]
    public async Task A_cursor_of_bytes_that_repeats_is_a_protocol_error_too()
    {
        for (var page = 0; page < 5; page++)
            _handler.Respond("""{"Steps":["a"],"Cursor":"AQID","ErrorCode":0}""");
        await Assert.ThrowsAsync<ApiResponseException>(() => DrainAsync(_chat.Lab.TrailAsync(new())));
        Assert.Equal(2, _handler.Requests.Count);
    }

    [Fact]
    public async Task An_error_of_a_later_page_comes_after_the_items_before_it()
    {
        _handler.Respond(Page(0, 1, "a")).Respond("""{"ActionStatus":"FAIL","ErrorCode":50004}""");
        var seen = new List<string>();
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => PeersAsync(_chat.Conversations.ListAsync("u"), seen));

        Assert.True(error.Is(TencentChatErrorCode.ServerInternalError));
        Assert.Equal(["a"], seen);
    }

    [Fact]
    public async Task A_request_that_is_null_is_refused_before_the_first_page()
    {
        Assert.Throws<ArgumentNullException>(() => _chat.Conversations.ListAsync((ListConversationsRequest)null!));
        Assert.Throws<ArgumentNullException>(() => _chat.Conversations.ListAsync((ListConversationsRequest)null!).AsPages());
        await Assert.ThrowsAsync<ArgumentException>(() => PeersAsync(_chat.Conversations.ListAsync("")));
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_walk_is_cancelled_between_pages_by_either_token(bool byParameter, bool byEnumerator)
    {
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        _handler.Respond(Page(0, 1, "a")).Respond(Page(1, 2, "b"));
        var all = _chat.Conversations.ListAsync("u", byParameter ? cancellation.Token : other.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in all.WithCancellation(byEnumerator ? cancellation.Token : CancellationToken.None))
                await cancellation.CancelAsync();
        });
        Assert.Single(_handler.Requests);
    }

    [Fact]
    public async Task A_walk_is_cancelled_within_a_page_that_is_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        _handler.Respond(Page(0, 1, "a"));
        _handler.Sending = _ =>
        {
            if (_handler.Requests.Count == 2)
                cancellation.Cancel();
        };
        var pages = _chat.Conversations.ListAsync("u").AsPages().WithCancellation(cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DrainAsync(pages));
        Assert.Equal(2, _handler.Requests.Count);
    }

    [Fact]
    public async Task A_cursor_may_have_another_name_in_the_request()
    {
        _handler.Respond("""{"ContactItem":[],"CompleteFlag":0,"NextStartIndex":30,"ErrorCode":0}""")
            .Respond("""{"ContactItem":[{"Type":2,"ToGroupId":"g"}],"CompleteFlag":1,"NextStartIndex":0,"ErrorCode":0}""");
        var items = await DrainAsync(_chat.Conversations.ListGroupsAsync("u"));

        Assert.Equal([new MarkedConversation.Group { ToGroupId = "g" }], items);
        Assert.Equal("""{"From_Account":"u","StartIndex":30}""", _handler.Requests[1].Text);
    }

    [Fact]
    public async Task Members_that_are_not_carried_stay_as_the_caller_gave_them()
    {
        _handler.Respond("""{"StandardSequence":7,"CompleteFlag":0,"NextStartIndex":30,"ErrorCode":0}""")
            .Respond("""{"CompleteFlag":1,"NextStartIndex":0,"ErrorCode":0}""");
        await DrainAsync(_chat.Friends.ListAsync(new() { FromAccount = "u", StandardSequence = 3 }));
        Assert.Equal("""{"From_Account":"u","StartIndex":30,"StandardSequence":3}""", _handler.Requests[1].Text);
    }

    [Theory]
    [InlineData("""{"More":0,"Next":"b","ErrorCode":0}""")]
    [InlineData("""{"More":3,"Next":"b","ErrorCode":0}""")]
    [InlineData("""{"More":1,"ErrorCode":0}""")]
    [InlineData("""{"More":1,"Next":null,"ErrorCode":0}""")]
    public async Task Paging_goes_on_only_while_it_is_told_to_and_has_a_cursor(string last)
    {
        _handler.Respond("""{"More":1,"Next":"a","ErrorCode":0}""").Respond("""{"More":2,"Next":"","ErrorCode":0}""").Respond(last);
        await DrainAsync(_chat.Lab.WalkAsync(new() { Owner = "u", Depth = 1 }).AsPages());
        Assert.Equal(
            ["""{"Owner":"u","Depth":1}""", """{"Owner":"u","Depth":1,"Cursor":"a"}""", """{"Owner":"u","Depth":1,"Cursor":""}"""],
            _handler.Requests.Select(sent => sent.Text));
    }

    [Fact]
    public async Task A_request_that_is_a_named_type_pages_too()
    {
        _handler.Respond("""{"Orders":[{"Name":"a"}],"Next":0,"ErrorCode":0}""").Respond("""{"Orders":[{"Name":"b","From":7}],"ErrorCode":0}""");
        var orders = await DrainAsync(_chat.Lab.RelayAsync("n"));

        Assert.Equal([new RelayOrder { Name = "a" }, new RelayOrder { Name = "b", From = 7 }], orders);
        Assert.Equal(["""{"Name":"n"}""", """{"Name":"n","From":0}"""], _handler.Requests.Select(sent => sent.Text));
    }

    private static string Page(int complete, long cursor, params string[] peers) => Page(complete, (cursor, cursor, cursor, cursor), peers);

    private static string Page(int complete, (long, long, long, long) cursors, params string[] peers)
    {
        var items = string.Join(',', peers.Select(peer => $$"""{"Type":1,"To_Account":{{JsonSerializer.Serialize(peer)}}}"""));
        return $$"""
            {"SessionItem":[{{items}}],"CompleteFlag":{{complete}},"TimeStamp":{{cursors.Item1}},"StartIndex":{{cursors.Item2}},
            "TopTimeStamp":{{cursors.Item3}},"TopStartIndex":{{cursors.Item4}},"ActionStatus":"OK","ErrorCode":0}
            """;
    }

    private static string PeerOf(Conversation item) => ((Conversation.OneToOne)item).ToAccount;

    private static async Task<List<string>> PeersAsync(IAsyncEnumerable<Conversation> items, List<string>? seen = null)
    {
        seen ??= [];
        await foreach (var item in items)
            seen.Add(PeerOf(item));
        return seen;
    }

    private static async Task<List<T>> DrainAsync<T>(IAsyncEnumerable<T> items) => await DrainAsync(items.ConfigureAwait(false));

    private static async Task<List<T>> DrainAsync<T>(ConfiguredCancelableAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }
}
