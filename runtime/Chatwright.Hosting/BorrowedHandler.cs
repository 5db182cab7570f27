namespace Chatwright.Hosting;

/// <summary>
/// Lets a handler that belongs to the application end a chain of the factory's, which disposes its handlers when their time is over.
/// </summary>
internal sealed class BorrowedHandler(HttpMessageHandler handler) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _invoker = new(ConnectTimeoutHandler.Over(handler), disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _invoker.SendAsync(request, cancellationToken);
}
