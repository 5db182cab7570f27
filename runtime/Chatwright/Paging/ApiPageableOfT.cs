using System.Runtime.CompilerServices;

namespace Chatwright;

/// <summary>The items of all pages of an endpoint, in order. An enumeration requests each page when it reaches it.</summary>
/// <remarks>
/// Nothing is sent before an enumeration requests its first item or page. Each enumeration begins with the first page again. The exceptions of
/// the endpoint are thrown while enumerating.
/// </remarks>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TRequest">The request of one page.</typeparam>
/// <typeparam name="TResponse">The response of one page.</typeparam>
public abstract class ApiPageable<TItem, TRequest, TResponse> : IAsyncEnumerable<TItem>
    where TRequest : class
    where TResponse : ApiResponse
{
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

    /// <summary>The items of one page.</summary>
    private protected abstract ApiList<TItem> ItemsOf(TResponse response);

    private async IAsyncEnumerable<TItem> EnumerateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in ItemsOf(page.Response))
                yield return item;
        }
    }
}
