using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The contract of every generated receiver of webhooks, for code that creates any of them.</summary>
/// <typeparam name="TSelf">The receiver.</typeparam>
/// <typeparam name="THandler">The handler that it calls.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWebhookReceiver<TSelf, THandler, TOptions>
    where TSelf : WebhookReceiver<THandler>, IWebhookReceiver<TSelf, THandler, TOptions>
    where THandler : class
    where TOptions : WebhookOptions, new()
{
    /// <summary>The service that sends the webhooks.</summary>
    static abstract WebhookService Service { get; }

    /// <summary>
    /// A receiver without a handler of its own: <see cref="WebhookReceiver{THandler}.RespondAsync"/> is given one for each request.
    /// </summary>
    /// <param name="options">The options, which are copied.</param>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message lists each of them with what to set.</exception>
    static abstract TSelf Create(TOptions options);
}
