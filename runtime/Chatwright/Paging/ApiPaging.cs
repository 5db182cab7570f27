using System.ComponentModel;
using Chatwright.Paging;

namespace Chatwright.CodeGeneration;

/// <summary>Creates the pageables of endpoints that return pages.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPaging
{
    /// <summary>Creates a pageable. It sends nothing before it is enumerated.</summary>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <typeparam name="TRequest">The request of one page.</typeparam>
    /// <typeparam name="TResponse">The response of one page.</typeparam>
    /// <param name="endpoint">The path of the endpoint, for messages.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="call">Gets one page.</param>
    /// <param name="next">The request of the page after this one; null at the end.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="cancellationToken">Cancels an enumeration, as the token of <c>WithCancellation</c> does.</param>
    /// <returns>The pageable. An exception of <paramref name="call"/> passes unchanged.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static ApiPageable<TItem, TRequest, TResponse> Create<TItem, TRequest, TResponse>(
        string endpoint,
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TRequest, TResponse, TRequest?> next,
        Func<TResponse, ApiList<TItem>> items,
        CancellationToken cancellationToken)
        where TRequest : class, IEquatable<TRequest>
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(items);
        return new EndpointPageable<TItem, TRequest, TResponse>(endpoint, request, call, next, items, cancellationToken);
    }

    /// <summary>Computes a cursor from the least value of a member of a page's items.</summary>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <param name="items">The items of the page.</param>
    /// <param name="member">The member of an item; items without it do not count.</param>
    /// <param name="add">The number that is added to the value.</param>
    /// <param name="least">The least cursor that a request can have.</param>
    /// <param name="most">The greatest cursor that a request can have.</param>
    /// <returns>The cursor; null at the end of paging: without a value, or if no request can have the cursor.</returns>
    public static decimal? Least<TItem>(ApiList<TItem> items, Func<TItem, decimal?> member, long add, decimal least, decimal most) =>
        InRange(Extreme(items, member, isLeast: true) + add, least, most);

    /// <summary>Computes a cursor from the greatest value of a member of a page's items.</summary>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <param name="items">The items of the page.</param>
    /// <param name="member">The member of an item; items without it do not count.</param>
    /// <param name="add">The number that is added to the value.</param>
    /// <param name="least">The least cursor that a request can have.</param>
    /// <param name="most">The greatest cursor that a request can have.</param>
    /// <returns>The cursor; null at the end of paging: without a value, or if no request can have the cursor.</returns>
    public static decimal? Greatest<TItem>(ApiList<TItem> items, Func<TItem, decimal?> member, long add, decimal least, decimal most) =>
        InRange(Extreme(items, member, isLeast: false) + add, least, most);

    private static decimal? Extreme<TItem>(ApiList<TItem> items, Func<TItem, decimal?> member, bool isLeast)
    {
        decimal? extreme = null;
        foreach (var item in items)
        {
            if (member(item) is { } value && (extreme is not { } other || (isLeast ? value < other : value > other)))
                extreme = value;
        }
        return extreme;
    }

    private static decimal? InRange(decimal? cursor, decimal least, decimal most) => cursor >= least && cursor <= most ? cursor : null;
}
