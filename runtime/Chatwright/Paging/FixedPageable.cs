using System.Runtime.CompilerServices;

namespace Chatwright.Paging;

/// <summary>Pages that are there already.</summary>
internal sealed class FixedPageable<TItem, TRequest, TResponse>(ApiList<TResponse> pages, Func<TResponse, IEnumerable<TItem>> items)
    : ApiPageable<TItem, TRequest, TResponse>
    where TRequest : class
    where TResponse : ApiResponse
{
    public override IAsyncEnumerable<ApiPage<TRequest, TResponse>> AsPages() => WalkAsync(CancellationToken.None);

    private protected override ApiList<TItem> ItemsOf(TResponse response) => [.. items(response)];

    private async IAsyncEnumerable<ApiPage<TRequest, TResponse>> WalkAsync([EnumeratorCancellation] CancellationToken token)
    {
        foreach (var page in pages)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            token.ThrowIfCancellationRequested();
            yield return new(page, null);
        }
    }
}
