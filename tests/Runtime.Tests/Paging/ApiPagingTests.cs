using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Paging;

public sealed class ApiPagingTests
{
    private const string Endpoint = "v4/things/list";

    private readonly List<int> _asked = [];

    [Fact]
    public async Task Pages_come_in_order_each_when_it_is_asked_for()
    {
        await using var pages = Pages().GetAsyncEnumerator();
        Assert.Empty(_asked);
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(["0a", "0b"], pages.Current.Items);
        Assert.Equal([0], _asked);
        Assert.True(await pages.MoveNextAsync());
        Assert.True(await pages.MoveNextAsync());
        Assert.False(await pages.MoveNextAsync());
        Assert.Equal([0, 1, 2], _asked);
    }

    [Fact]
    public async Task Items_are_those_of_all_pages()
        => Assert.Equal(["0a", "0b", "1a", "1b", "2a", "2b"], await ListAsync(ApiPaging.Items(Pages(), page => page.Items, default)));

    [Fact]
    public async Task An_empty_page_is_not_the_last()
        => Assert.Equal(["2a", "2b"], await ListAsync(ApiPaging.Items(Pages(), page => page.Number < 2 ? [] : page.Items, default)));

    [Fact]
    public async Task Each_enumeration_walks_anew()
    {
        var pages = Pages();
        await ListAsync(pages);
        await ListAsync(pages);
        Assert.Equal([0, 1, 2, 0, 1, 2], _asked);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public async Task A_cursor_that_repeats_is_a_ProtocolException_after_the_page_that_carried_it(int repeated, int pages)
    {
        var walk = ApiPaging.Pages(Endpoint, new Request(0), CallAsync, (_, page) =>
            new(page.Number == pages - 1 ? repeated : page.Number + 1), default);
        var seen = new List<Page>();
        var error = await Assert.ThrowsAsync<ProtocolException>(async () =>
        {
            await foreach (var page in walk)
                seen.Add(page);
        });
        Assert.Equal(pages, seen.Count);
        Assert.Equal(Endpoint, error.Endpoint);
        Assert.Contains($"stopped after {pages} page{(pages == 1 ? "" : "s")}: the service returned", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_at_the_call()
    {
        Assert.Throws<ArgumentNullException>("request", () => ApiPaging.Pages<Request, Page>(Endpoint, null!, CallAsync, Next, default));
        Assert.Throws<ArgumentNullException>("endpoint", () => ApiPaging.Pages<Request, Page>(null!, new(0), CallAsync, Next, default));
        Assert.Throws<ArgumentNullException>("call", () => ApiPaging.Pages<Request, Page>(Endpoint, new(0), null!, Next, default));
        Assert.Throws<ArgumentNullException>("next", () => ApiPaging.Pages<Request, Page>(Endpoint, new(0), CallAsync, null!, default));
        Assert.Throws<ArgumentNullException>("pages", () => ApiPaging.Items<Page, string>(null!, page => page.Items, default));
        Assert.Throws<ArgumentNullException>("items", () => ApiPaging.Items<Page, string>(Pages(), null!, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_cancels_between_pages(bool byParameter)
    {
        using var cancelled = new CancellationTokenSource();
        var pages = Pages(byParameter ? cancelled.Token : default);
        var items = ApiPaging.Items(pages, page => page.Items, default).WithCancellation(byParameter ? default : cancelled.Token);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in items)
            {
                if (item == "1a")
                    await cancelled.CancelAsync();
            }
        });
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.Equal([0, 1], _asked);
    }

    [Fact]
    public async Task The_call_gets_the_token()
    {
        using var source = new CancellationTokenSource();
        var tokens = new List<CancellationToken>();
        var pages = ApiPaging.Pages(
            Endpoint,
            new Request(0),
            (request, token) =>
            {
                tokens.Add(token);
                return CallAsync(request, token);
            },
            Next,
            source.Token);
        await ListAsync(ApiPaging.Items(pages, page => page.Items, source.Token));
        Assert.Equal([source.Token], tokens.Distinct());
    }

    [Fact]
    public async Task A_failure_of_a_page_passes_unchanged_after_the_pages_before()
    {
        var failure = new ApiException(Endpoint, 50001);
        var seen = new List<string>();
        var pages = ApiPaging.Pages(
            Endpoint, new Request(0), (request, token) => request.Page == 2 ? throw failure : CallAsync(request, token), Next, default);
        Assert.Same(failure, await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in ApiPaging.Items(pages, page => page.Items, default))
                seen.Add(item);
        }));
        Assert.Equal(["0a", "0b", "1a", "1b"], seen);
    }

    private IAsyncEnumerable<Page> Pages(CancellationToken cancellationToken = default)
        => ApiPaging.Pages(Endpoint, new Request(0), CallAsync, Next, cancellationToken);

    private async Task<Page> CallAsync(Request request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _asked.Add(request.Page);
        return new(request.Page, [$"{request.Page}a", $"{request.Page}b"]);
    }

    private static Request? Next(Request request, Page page) => page.Number == 2 ? null : request with { Page = page.Number + 1 };

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    private sealed record Request(int Page);

    private sealed record Page(int Number, ApiList<string> Items);
}
