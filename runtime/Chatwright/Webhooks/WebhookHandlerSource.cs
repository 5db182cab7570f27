using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Supplies the handler of one webhook.</summary>
/// <typeparam name="THandler">The handler.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WebhookHandlerSource<THandler>
    where THandler : class
{
    /// <summary>
    /// <see langword="true"/> to call the handler on the thread pool, so that one that blocks its thread does not delay the reply; otherwise,
    /// <see langword="false"/>, the default.
    /// </summary>
    public virtual bool UsesThreadPool => false;

    /// <summary>Gets the handler.</summary>
    /// <param name="scope">The object to dispose when the handler has ended, which may be after the reply; null for none.</param>
    /// <returns>The handler.</returns>
    public abstract THandler GetHandler(out IAsyncDisposable? scope);
}
