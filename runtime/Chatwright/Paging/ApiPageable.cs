using Chatwright.Paging;

namespace Chatwright;

/// <summary>Creates pageables for tests.</summary>
public static class ApiPageable
{
    /// <summary>Creates a pageable of given pages, which a mock of a client can return.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="TRequest">The request of one page.</typeparam>
    /// <typeparam name="TResponse">The response of one page.</typeparam>
    /// <param name="pages">The responses of the pages, in order.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <returns>The pageable. <see cref="ApiPage{TRequest, TResponse}.NextRequest"/> of its pages is null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> or <paramref name="items"/> is null.</exception>
    public static ApiPageable<TItem, TRequest, TResponse> FromPages<TItem, TRequest, TResponse>(
        IEnumerable<TResponse> pages, Func<TResponse, IEnumerable<TItem>> items)
        where TRequest : class
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        return new FixedPageable<TItem, TRequest, TResponse>([.. pages], items);
    }
}
