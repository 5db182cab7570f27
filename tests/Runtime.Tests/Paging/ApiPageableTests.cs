using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Paging;

public sealed class ApiPageableTests
{
    private const string Endpoint = "v4/things/list";

    private readonly List<int> _asked = [];

    [Fact]
    public async Task Pages_come_in_order_each_when_it_is_asked_for()
    {
        await using var pages = Things().AsPages().GetAsyncEnumerator();
        Assert.Empty(_asked);
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(["0a", "0b"], pages.Current.Response.Items);
        Assert.Equal([0], _asked);
        Assert.True(await pages.MoveNextAsync());
        Assert.True(await pages.MoveNextAsync());
        Assert.False(await pages.MoveNextAsync());
        Assert.Equal([0, 1, 2], _asked);
    }

    [Fact]
    public async Task Items_are_those_of_all_pages()
        => Assert.Equal(["0a", "0b", "1a", "1b", "2a", "2b"], await ListAsync(Things()));

    [Fact]
    public async Task An_empty_page_is_not_the_last()
        => Assert.Equal(["2a", "2b"], await ListAsync(Things(items: page => page.Number < 2 ? [] : page.Items)));

    [Fact]
    public async Task Each_enumeration_begins_anew()
    {
        var things = Things();
        await ListAsync(things);
        await ListAsync(things.AsPages());
        Assert.Equal([0, 1, 2, 0, 1, 2], _asked);
    }

    [Fact]
    public async Task A_page_has_the_request_of_the_next_one_to_resume_from()
    {
        var pages = await ListAsync(Things().AsPages());
        Assert.Equal([new Request(1), new Request(2), null], pages.Select(page => page.NextRequest));

        var rest = Create(pages[0].NextRequest!, CallAsync, Next, page => page.Items);
        Assert.Equal(["1a", "1b", "2a", "2b"], await ListAsync(rest));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public async Task A_cursor_that_repeats_is_an_ApiResponseException_after_the_page_that_carried_it(int repeated, int pages)
    {
        var things = Create(new(0), CallAsync, (_, page) => new(page.Number == pages - 1 ? repeated : page.Number + 1), page => page.Items);
        var seen = new List<Page>();
        var error = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var page in things.AsPages())
                seen.Add(page.Response);
        });
        Assert.Equal(pages, seen.Count);
        Assert.Equal(
            $"{Endpoint}: paging stopped after {pages} page{(pages == 1 ? "" : "s")}: the service returned a cursor that was already used.",
            error.Message);
        Assert.Equal((Endpoint, ApiExecution.Executed, false), (error.Endpoint, error.Execution, error.IsTransient));
        Assert.Same(seen[^1].Info, error.Response);
    }

    [Theory]
    [InlineData(5000, 1)]
    [InlineData(5000, 2)]
    [InlineData(1500, 700)]
    [InlineData(0, 3000)]
    public async Task A_circle_after_more_pages_than_are_remembered_ends_too(int start, int length)
    {
        var things = Create(new(0), CallAsync, (request, _) =>
            new(request.Number == start + length - 1 ? start : request.Number + 1), page => page.Items);
        var count = 0;
        await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var _ in things.AsPages())
                count++;
        });
        Assert.InRange(count, start + length, 3 * (start + length));
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public async Task Items_end_after_a_thousand_pages_without_one_and_pages_go_on(int empty, bool isFound)
    {
        ApiPageable<string, Request, Page> Sparse() => Create(
            new(0), CallAsync, (request, _) => request.Number < 2 * empty + 1 ? new(request.Number + 1) : null,
            page => page.Number % (empty + 1) == empty ? page.Items : []);
        Assert.Equal(2 * empty + 2, (await ListAsync(Sparse().AsPages())).Count);
        if (isFound)
        {
            Assert.Equal(4, (await ListAsync(Sparse())).Count);
            return;
        }
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => ListAsync(Sparse()));
        Assert.Equal($"{Endpoint}: paging stopped: 1000 pages in a row had no item. Enumerate AsPages() to go on.", error.Message);
        Assert.Equal((ApiExecution.Executed, false), (error.Execution, error.IsTransient));
    }

    [Fact]
    public async Task A_place_beyond_its_range_ends_the_walk_after_the_page_before()
    {
        var things = Create(new(0), CallAsync, (_, _) => throw new OverflowException(), page => page.Items);
        var seen = new List<string>();
        var error = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in things)
                seen.Add(item);
        });
        Assert.Equal(["0a", "0b"], seen);
        Assert.Contains("beyond the range", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_at_the_call()
    {
        Assert.Throws<ArgumentNullException>("request", () => Create(null!, CallAsync, Next, page => page.Items));
        Assert.Throws<ArgumentNullException>("call", () => Create(new(0), null!, Next, page => page.Items));
        Assert.Throws<ArgumentNullException>("next", () => Create(new(0), CallAsync, null!, page => page.Items));
        Assert.Throws<ArgumentNullException>("items", () => Create(new(0), CallAsync, Next, null!));
        Assert.Throws<ArgumentNullException>("pages", () => ApiPageable.FromPages<string, Request, Page>(null!, page => page.Items));
        Assert.Throws<ArgumentNullException>("items", () => ApiPageable.FromPages<string, Request, Page>([], null!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_cancels_between_pages(bool byParameter)
    {
        using var cancelled = new CancellationTokenSource();
        var items = Things(cancellationToken: byParameter ? cancelled.Token : default).WithCancellation(byParameter ? default : cancelled.Token);
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
        var things = Create(
            new(0),
            (request, token) =>
            {
                tokens.Add(token);
                return CallAsync(request, token);
            },
            Next,
            page => page.Items,
            source.Token);
        await ListAsync(things);
        Assert.Equal([source.Token], tokens.Distinct());
    }

    [Fact]
    public async Task A_failure_of_a_page_passes_unchanged_after_the_pages_before()
    {
        var failure = new ApiErrorException(Endpoint, 50001);
        var seen = new List<string>();
        var things = Create(new(0), (request, token) => request.Number == 2 ? throw failure : CallAsync(request, token), Next, page => page.Items);
        Assert.Same(failure, await Assert.ThrowsAsync<ApiErrorException>(async () =>
        {
            await foreach (var item in things)
                seen.Add(item);
        }));
        Assert.Equal(["0a", "0b", "1a", "1b"], seen);
    }

    [Fact]
    public async Task A_mock_is_made_of_its_pages()
    {
        var things = ApiPageable.FromPages<string, Request, Page>([new(0, ["a", "b"]), new(1, []), new(2, ["c"])], page => page.Items);
        Assert.Equal(["a", "b", "c"], await ListAsync(things));
        Assert.Equal([0, 1, 2], (await ListAsync(things.AsPages())).Select(page => page.Response.Number));
        Assert.All(await ListAsync(things.AsPages()), page => Assert.Null(page.NextRequest));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await ListAsync(things.WithCancellation(new(true))));
    }

    private ApiPageable<string, Request, Page> Things(Func<Page, ApiList<string>>? items = null, CancellationToken cancellationToken = default)
        => Create(new(0), CallAsync, Next, items ?? (page => page.Items), cancellationToken);

    private static ApiPageable<string, Request, Page> Create(
        Request first,
        Func<Request, CancellationToken, Task<Page>> call,
        Func<Request, Page, Request?> next,
        Func<Page, ApiList<string>> items,
        CancellationToken cancellationToken = default)
        => ApiPaging.Create(Endpoint, first, call, next, items, cancellationToken);

    private async Task<Page> CallAsync(Request request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _asked.Add(request.Number);
        return new(request.Number, [$"{request.Number}a", $"{request.Number}b"]) { Info = new() { Attempts = 1 } };
    }

    private static Request? Next(Request request, Page page) => page.Number == 2 ? null : request with { Number = page.Number + 1 };

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    private static async Task<List<T>> ListAsync<T>(System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    private sealed record Request(int Number);

    private sealed record Page(int Number, ApiList<string> Items) : ApiResponse;
}
