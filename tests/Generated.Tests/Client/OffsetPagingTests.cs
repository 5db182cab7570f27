#pragma warning disable CS0618 // the endpoint is deprecated
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Pages by an offset that grows by what was received.</summary>
public sealed class OffsetPagingTests : IDisposable
{
    private readonly HandFedHandler _handler = new();
    private readonly TencentChatClient _chat;

    public OffsetPagingTests() => _chat = TestChat.Over(_handler);

    public void Dispose()
    {
        _chat.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task The_offset_grows_by_the_items_received_and_ends_at_the_total()
    {
        _handler.Respond(Page(6, 1, 2, 3)).Respond(Page(6, 4)).Respond(Page(6, 5, 6));

        Assert.Equal([1, 2, 3, 4, 5, 6], await IdsAsync(Everything.Request));
        Assert.Equal(["0:20", "3:20", "4:20"], _handler.Requests.Select(OffsetAndLimit));
    }

    [Fact]
    public async Task The_walk_starts_at_the_offset_of_the_request_and_keeps_the_page_size()
    {
        _handler.Respond(Page(12, 1)).Respond(Page(12, 2));

        Assert.Equal([1, 2], await IdsAsync(Everything.Request with { Offset = 10, Limit = 1 }));
        Assert.Equal(["10:1", "11:1"], _handler.Requests.Select(OffsetAndLimit));
    }

    [Fact]
    public async Task An_empty_page_ends_the_walk_whatever_the_total()
    {
        _handler.Respond(Page(100, 1)).Respond(Page(100));
        Assert.Equal([1], await IdsAsync(Everything.Request));
    }

    [Fact]
    public async Task A_total_that_changes_on_the_way_is_followed()
    {
        _handler.Respond(Page(2, 1)).Respond(Page(3, 2)).Respond(Page(1, 3));
        Assert.Equal([1, 2, 3], await IdsAsync(Everything.Request));
    }

    [Fact]
    public async Task An_offset_beyond_its_range_ends_in_an_error_of_the_client_s_own()
    {
        _handler.Respond(Page(int.MaxValue, 1));
        var error = await Record.ExceptionAsync(() => IdsAsync(Everything.Request with { Offset = int.MaxValue }));
        Assert.True(error is null or ApiResponseException, $"found {error?.GetType().Name}");
    }

    private static string Page(int total, params int[] ids)
        => $$"""{"Items":[{{string.Join(',', ids.Select(id => $$"""{"Id":{{id}}}"""))}}],"Total":{{total}},"ErrorCode":0}""";

    private static string OffsetAndLimit(SentRequest sent)
    {
        var request = Json.Read<TryLabEverythingRequest>(sent.Text);
        return $"{request.Offset}:{request.Limit}";
    }

    private async Task<List<long>> IdsAsync(TryLabEverythingRequest request)
    {
        var ids = new List<long>();
        await foreach (var item in _chat.Lab.TryEverythingAsync(request))
            ids.Add(item.Id);
        return ids;
    }
}
