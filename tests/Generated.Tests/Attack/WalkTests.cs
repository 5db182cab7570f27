using Chatwright;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>Pages without an end.</summary>
[Collection(nameof(AttackCollection))]
public sealed class WalkTests
{
    [Fact]
    public async Task Pages_without_an_item_end_even_if_each_has_a_new_cursor()
    {
        var pages = 0;
        using var handler = new PageHandler(() => $$"""{"ActionStatus":"OK","ErrorCode":0,"Entries":[],"More":1,"Next":"{{++pages}}"}""");
        using var chat = Victim.Of(handler);
        var walk = chat.Lab.WalkAsync(new() { Owner = "o", Depth = 1 });
        var error = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var _ in walk)
            {
            }
        });
        Assert.Contains("1000 pages in a row had no item", error.Message, StringComparison.Ordinal);
        Assert.Equal(1000, pages);
    }

    [Fact]
    public async Task Long_cursors_are_not_kept_for_ever()
    {
        var pages = 0;
        using var handler = new PageHandler(() =>
            $$"""{"ActionStatus":"OK","ErrorCode":0,"Entries":[{"Name":"a"}],"More":1,"Next":"{{++pages}}{{new string('c', 20_000)}}"}""");
        using var chat = Victim.Of(handler);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        // While the enumeration lives: 40 KB a cursor, of which the first thousand are kept.
        await using var walk = chat.Lab.WalkAsync(new() { Owner = "o", Depth = 1 }).GetAsyncEnumerator();
        for (pages = 0; pages < 3000;)
            await walk.MoveNextAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 70L * 1024 * 1024);
    }

    private sealed class PageHandler(Func<string> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { Content = new StringContent(respond()) });
    }
}
