using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Chatwright.CodeGeneration;

/// <summary>Enumerates the pages of an endpoint, and their items.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPaging
{
    /// <summary>Calls an endpoint page by page, each on demand.</summary>
    /// <typeparam name="TRequest">The request of one page.</typeparam>
    /// <typeparam name="TResponse">One page.</typeparam>
    /// <param name="endpoint">The path of the endpoint, for messages.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="call">Gets one page.</param>
    /// <param name="next">Makes the request of the page after this one; null at the end.</param>
    /// <param name="cancellationToken">Cancels the enumeration, as the token of <c>WithCancellation</c> does.</param>
    /// <returns>The pages. Each enumeration starts anew. Exceptions of <paramref name="call"/> pass unchanged.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null: at the call, not at the first page.</exception>
    /// <exception cref="ProtocolException">
    /// During enumeration: a page has a cursor that was already used, so paging would never end. The page is returned first.
    /// </exception>
    public static IAsyncEnumerable<TResponse> Pages<TRequest, TResponse>(
        string endpoint,
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TRequest, TResponse, TRequest?> next,
        CancellationToken cancellationToken)
        where TRequest : class, IEquatable<TRequest>
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(next);
        return WalkPages(endpoint, request, call, next, cancellationToken);
    }

    /// <summary>Enumerates the items of all pages, in order.</summary>
    /// <typeparam name="TResponse">One page.</typeparam>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <param name="pages">The pages.</param>
    /// <param name="items">Gets the items of a page.</param>
    /// <param name="cancellationToken">Cancels the enumeration, as the token of <c>WithCancellation</c> does.</param>
    /// <returns>The items. Each enumeration starts anew.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null: at the call, not at the first item.</exception>
    public static IAsyncEnumerable<TItem> Items<TResponse, TItem>(
        IAsyncEnumerable<TResponse> pages, Func<TResponse, ApiList<TItem>> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        return WalkItems(pages, items, cancellationToken);
    }

    private static async IAsyncEnumerable<TResponse> WalkPages<TRequest, TResponse>(
        string endpoint,
        TRequest first,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TRequest, TResponse, TRequest?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class, IEquatable<TRequest>
    {
        var seen = new HashSet<TRequest>();
        for (TRequest? request = first; request is not null;)
        {
            if (!seen.Add(request))
                throw Repeated(endpoint, seen.Count);
            // The consumer may have worked on the page before for a long time.
            cancellationToken.ThrowIfCancellationRequested();
            var page = await call(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            request = Next(endpoint, request, page, next);
        }
    }

    private static ProtocolException Repeated(string endpoint, int pages)
        => new(endpoint, $"paging stopped after {pages} {(pages == 1 ? "page" : "pages")}: the service returned a cursor that was already used");

    /// <summary>Makes the next request. An offset that outgrows its type is a <see cref="ProtocolException"/>.</summary>
    private static TRequest? Next<TRequest, TResponse>(string endpoint, TRequest request, TResponse page, Func<TRequest, TResponse, TRequest?> next)
        where TRequest : class
    {
        try
        {
            return next(request, page);
        }
        catch (OverflowException)
        {
            throw new ProtocolException(endpoint, "the place of the next page is beyond the range of its member");
        }
    }

    private static async IAsyncEnumerable<TItem> WalkItems<TResponse, TItem>(
        IAsyncEnumerable<TResponse> pages, Func<TResponse, ApiList<TItem>> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in items(page))
                yield return item;
        }
    }
}
