using Generated.Tests.Harness;
using Xunit;

namespace Generated.Tests.Client;

/// <summary>Cursors that are computed from the items of a page.</summary>
public class ComputedCursorTests
{
    [Theory]
    // The value below the first message is none that a request can have.
    [InlineData("""[{"Seq":3},{"Seq":2}]""", """[{"Seq":1}]""", new[] { 3u, 2u, 1u }, new[] { "{}", """{"Before":1}""" })]
    [InlineData("""[{"Seq":9},{"Seq":7},{"Seq":8},{}]""", "[]", new[] { 9u, 7u, 8u, 0u }, new[] { "{}", """{"Before":6}""" })]
    public async Task The_next_page_begins_below_the_least_item(string first, string second, uint[] items, string[] sent)
    {
        var handler = new HandFedHandler().Respond(Page(first)).Respond(Page(second));
        using var chat = TestChat.Over(handler);
        var found = new List<uint>();
        await foreach (var entry in chat.Lab.BackwardsAsync(new()))
            found.Add(entry.Seq ?? 0);
        Assert.Equal(items, found);
        Assert.Equal(sent, handler.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_page_whose_items_lack_the_member_is_the_last()
    {
        var handler = new HandFedHandler().Respond(Page("[{},{}]"));
        using var chat = TestChat.Over(handler);
        await foreach (var page in chat.Lab.BackwardsAsync(new()).AsPages())
            Assert.Null(page.NextRequest);
        Assert.Single(handler.Requests);
    }

    private static string Page(string entries) => $$"""{"ActionStatus":"OK","ErrorCode":0,"Entries":{{entries}}}""";
}
