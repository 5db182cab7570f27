namespace Chatwright.Hosting;

/// <summary>
/// Reports a connect timeout as a failure to connect. It stands directly above the connections: other handlers have timeouts of other kinds.
/// </summary>
internal sealed class ConnectTimeoutHandler : DelegatingHandler
{
    private ConnectTimeoutHandler(SocketsHttpHandler connections)
        : base(connections)
    {
    }

    /// <summary>
    /// Gets the primary handler to use: <paramref name="primary"/>, wrapped if it has a connect timeout and no other timeout.
    /// </summary>
    internal static HttpMessageHandler Over(HttpMessageHandler primary)
        => primary is SocketsHttpHandler connections ? new ConnectTimeoutHandler(connections) : primary;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "the host did not accept a connection in time", e);
        }
    }
}
