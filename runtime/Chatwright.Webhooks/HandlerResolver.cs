namespace Chatwright.Webhooks;

/// <summary>Knows the type of the handler of one receiver.</summary>
/// <param name="resolve">Gets the handler by its type, so that its own registration alone decides when it is disposed.</param>
internal sealed class HandlerResolver<THandler>(Func<IServiceProvider, THandler> resolve)
    where THandler : class
{
    internal THandler Resolve(IServiceProvider scope) => resolve(scope);
}
