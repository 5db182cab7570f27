using System.Runtime.CompilerServices;

namespace Chatwright.Paging;

/// <summary>The pages of an endpoint, each with its own call.</summary>
internal sealed class EndpointPageable<TItem, TRequest, TResponse>(
    string endpoint,
    TRequest first,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Func<TRequest, TResponse, TRequest?> next,
    Func<TResponse, ApiList<TItem>> items,
    CancellationToken cancellationToken) : ApiPageable<TItem, TRequest, TResponse>
    where TRequest : class, IEquatable<TRequest>
    where TResponse : ApiResponse
{
    public override IAsyncEnumerable<ApiPage<TRequest, TResponse>> AsPages() => WalkAsync(cancellationToken);

    private protected override string Endpoint => endpoint;

    private protected override ApiList<TItem> ItemsOf(TResponse response) => items(response);

    private async IAsyncEnumerable<ApiPage<TRequest, TResponse>> WalkAsync([EnumeratorCancellation] CancellationToken token)
    {
        var made = new RequestTrail<TRequest>();
        for (TRequest? request = first; request is not null;)
        {
            made.Add(request);
            // The caller may have worked on the page before for long.
            token.ThrowIfCancellationRequested();
            var response = await call(request, token).ConfigureAwait(false);
            var isInRange = TryNext(request, response, out request);
            yield return new(response, request);
            if (!isInRange)
                throw Stopped(response, "the place of the next page is beyond the range of its member");
            if (request is not null && made.Contains(request))
                throw Stopped(response, $"paging stopped after {Pages(made.Count)}: the service returned a cursor that was already used");
        }
    }

    private static string Pages(long count) => count == 1 ? "1 page" : $"{count} pages";

    /// <summary>An offset can outgrow its type.</summary>
    private bool TryNext(TRequest request, TResponse response, out TRequest? following)
    {
        try
        {
            following = next(request, response);
            return true;
        }
        catch (OverflowException)
        {
            following = null;
            return false;
        }
    }
}
