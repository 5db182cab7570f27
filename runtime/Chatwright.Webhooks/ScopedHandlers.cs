using Chatwright.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;

namespace Chatwright.Webhooks;

/// <summary>
/// Gets a handler for each webhook, in a scope of its own: a handler that is late goes on after its request, whose scope has ended then.
/// </summary>
internal sealed class ScopedHandlers<THandler>(IServiceScopeFactory scopes, HandlerResolver<THandler> resolver) : WebhookHandlerSource<THandler>
    where THandler : class
{
    public override bool UsesThreadPool => true;

    public override THandler GetHandler(out IAsyncDisposable? scope)
    {
        var created = scopes.CreateAsyncScope();
        scope = created;
        return resolver.Resolve(created.ServiceProvider);
    }
}
