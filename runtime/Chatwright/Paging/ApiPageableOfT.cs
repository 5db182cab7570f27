using System.Runtime.CompilerServices;

namespace Chatwright;

/// <summary>The items of all pages of an endpoint, in order. An enumeration requests each page when it reaches it.</summary>
/// <remarks>
/// Nothing is sent before an enumeration requests its first item or page. Each enumeration begins with the first page again. The exceptions of
/// the endpoint are thrown while enumerating. An enumeration of items ends with an <see cref="ApiResponseException"/> after 1000 pages in a row
/// without an item; one of pages goes on.
/// </remarks>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TRequest">The request of one page.</typeparam>
/// <typeparam name="TResponse">The response of one page.</typeparam>
public abstract class ApiPageable<TItem, TRequest, TResponse> : IAsyncEnumerable<TItem>
    where TRequest : class
    where TResponse : ApiResponse
{
    // Nobody sees empty pages, so a service could keep an enumeration of items alive for ever.
    private const int MaxEmptyPages = 1000;

    private protected ApiPageable()
    {
    }

    /// <summary>Returns the pages in place of their items, each with the request of the page after it.</summary>
    /// <returns>The pages. An enumeration requests each page when it reaches it.</returns>
    public abstract IAsyncEnumerable<ApiPage<TRequest, TResponse>> AsPages();

    /// <summary>Begins an enumeration of the items.</summary>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => EnumerateAsync(CancellationToken.None).GetAsyncEnumerator(cancellationToken);

    /// <summary>The path of the endpoint; empty for pages that came from none.</summary>
    private protected virtual string Endpoint => "";

    /// <summary>The items of one page.</summary>
    private protected abstract ApiList<TItem> ItemsOf(TResponse response);

    /// <summary>Creates the error of an enumeration. The last page itself was read well.</summary>
    private protected ApiResponseException Stopped(TResponse response, string problem) => new(Endpoint, problem)
    {
        Execution = ApiExecution.Executed,
        Attempts = response.Info.Attempts,
        Response = response.Info,
    };

    private async IAsyncEnumerable<TItem> EnumerateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var emptyPages = 0;
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var items = ItemsOf(page.Response);
            foreach (var item in items)
                yield return item;
            emptyPages = items.IsEmpty ? emptyPages + 1 : 0;
            if (emptyPages == MaxEmptyPages && page.NextRequest is not null)
                throw Stopped(page.Response, $"paging stopped: {MaxEmptyPages} pages in a row had no item. Enumerate AsPages() to go on");
        }
    }
}
