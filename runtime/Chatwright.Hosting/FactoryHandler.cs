namespace Chatwright.Hosting;

/// <summary>
/// Sends each request through an <see cref="HttpClient"/> of the factory's as it is now. A client may then live as long as the host, while the handlers and connections
/// below it are renewed.
/// </summary>
internal sealed class FactoryHandler(IHttpClientFactory factory, string name) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // It is not disposed: that would end the requests under way, and the factory owns what is below it.
        var client = factory.CreateClient(name);
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (IsConnectTimeout(e, client, cancellationToken))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "the host did not accept a connection in time", e);
        }
    }

    /// <summary>Where nothing else limits the time, only connecting can run out of it. A retry must know: nothing was sent.</summary>
    private static bool IsConnectTimeout(OperationCanceledException exception, HttpClient client, CancellationToken cancellationToken)
        => exception.InnerException is TimeoutException && client.Timeout == Timeout.InfiniteTimeSpan && !cancellationToken.IsCancellationRequested;
}
