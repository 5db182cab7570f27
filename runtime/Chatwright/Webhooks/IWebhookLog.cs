namespace Chatwright;

/// <summary>
/// Remembers the webhooks that were handled, so that those which come again are acknowledged without their handler. An implementation over a store
/// that several processes share covers all of them. It is not called for webhooks that decide, which the service does not repeat.
/// </summary>
/// <remarks>
/// <para>Its time counts towards <see cref="WebhookOptions.ReplyWithin"/>, and its exceptions count as those of a handler.</para>
/// <para>The receivers of one log in a process know which webhooks are being handled. A repeat of one of them is neither handled nor added: it gets
/// the reply to a handler that failed, so that it comes again. Other processes do not know: there, a repeat of a webhook whose handler still runs is
/// acknowledged.</para>
/// </remarks>
public interface IWebhookLog
{
    /// <summary>Adds the key of a webhook before its handler is called.</summary>
    /// <param name="key">The key, as <see cref="WebhookContext.DeduplicationKey"/>.</param>
    /// <param name="cancellationToken">Cancelled when the reply can no longer be in time.</param>
    /// <returns><see langword="true"/> if the key was added; <see langword="false"/> if it was there already.</returns>
    /// <remarks>
    /// An exception, that of a cancellation too, does not tell whether a store has the key. So <see cref="RemoveAsync"/> follows it: a webhook is
    /// rather handled twice than lost.
    /// </remarks>
    ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the key of a webhook whose handler failed, so that it is handled when it comes again. The key may be missing, after a
    /// <see cref="TryAddAsync"/> that failed.
    /// </summary>
    /// <param name="key">The key, as <see cref="WebhookContext.DeduplicationKey"/>.</param>
    /// <param name="cancellationToken">Never cancelled: the reply is under way.</param>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
