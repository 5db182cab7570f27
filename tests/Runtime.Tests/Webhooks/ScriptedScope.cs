using Chatwright.CodeGeneration;
using Runtime.Tests.Webhooks.Emitted;

namespace Runtime.Tests.Webhooks;

/// <summary>Supplies a handler in a scope whose disposal does what a test says.</summary>
internal sealed class ScriptedScope(GateWebhookHandler handler, Func<Task> disposing) : WebhookHandlerSource<GateWebhookHandler>, IAsyncDisposable
{
    public override GateWebhookHandler GetHandler(out IAsyncDisposable? scope)
    {
        scope = this;
        return handler;
    }

    public ValueTask DisposeAsync() => new(disposing());
}
