namespace Chatwright;

/// <summary>One page of an endpoint, and the request of the page after it.</summary>
/// <typeparam name="TRequest">The request of one page.</typeparam>
/// <typeparam name="TResponse">The response of one page.</typeparam>
public sealed class ApiPage<TRequest, TResponse>
    where TRequest : class
    where TResponse : ApiResponse
{
    /// <summary>Initializes a new instance of the <see cref="ApiPage{TRequest, TResponse}"/> class.</summary>
    /// <param name="response">The response.</param>
    /// <param name="nextRequest">The request of the page after this one; null at the end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public ApiPage(TResponse response, TRequest? nextRequest)
    {
        ArgumentNullException.ThrowIfNull(response);
        Response = response;
        NextRequest = nextRequest;
    }

    /// <summary>The response.</summary>
    public TResponse Response { get; }

    /// <summary>The request of the page after this one; null at the end. Keep it to resume from there, in another process too.</summary>
    public TRequest? NextRequest { get; }
}
