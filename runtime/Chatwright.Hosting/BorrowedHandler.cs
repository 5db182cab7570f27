namespace Chatwright.Hosting;

/// <summary>
/// Puts a handler of the application at the end of a factory's chain without its being disposed when the chain expires.
/// </summary>
internal sealed class BorrowedHandler(HttpMessageHandler handler) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _invoker = new(ConnectTimeoutHandler.Over(handler), disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _invoker.SendAsync(request, cancellationToken);
}
