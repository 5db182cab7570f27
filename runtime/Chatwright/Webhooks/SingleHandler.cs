using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>The one handler of a receiver, which calls it on the thread of its caller.</summary>
internal sealed class SingleHandler<THandler>(THandler handler) : WebhookHandlerSource<THandler>
    where THandler : class
{
    public override THandler GetHandler(out IAsyncDisposable? scope)
    {
        scope = null;
        return handler;
    }
}
