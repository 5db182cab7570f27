namespace Chatwright.Testing.Webhooks;

/// <summary>Sends the webhooks after events: those of one call in their order, those of several calls at the same time.</summary>
/// <param name="sender">Sends them.</param>
/// <param name="isInBackground"><c>true</c> if calls do not wait for them.</param>
internal sealed class WebhookDeliveries(WebhookSender sender, bool isInBackground) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Sends the webhooks of a call. They are sent even if the caller gives up.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal Task DeliverAsync(IReadOnlyList<OutgoingWebhook> webhooks, CancellationToken cancellationToken)
    {
        if (webhooks.Count == 0)
            return Task.CompletedTask;
        var delivery = Task.Run(() => SendAllAsync(webhooks), CancellationToken.None);
        lock (_running)
            _running.Add(delivery);
        _ = ForgetAsync(delivery);
        return isInBackground ? Task.CompletedTask : delivery.WaitAsync(cancellationToken);
    }

    /// <summary>Waits until nothing is being sent.</summary>
    internal async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Running() is { Length: > 0 } running)
            await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops sending. Further webhooks are dropped.</summary>
    public void Dispose() => _stop.Cancel();

    private Task[] Running()
    {
        lock (_running)
            return [.. _running.Where(static delivery => !delivery.IsCompleted)];
    }

    private async Task ForgetAsync(Task delivery)
    {
        await delivery.ConfigureAwait(false);
        lock (_running)
            _running.Remove(delivery);
    }

    /// <summary>Never throws.</summary>
    private async Task SendAllAsync(IReadOnlyList<OutgoingWebhook> webhooks)
    {
        try
        {
            foreach (var webhook in webhooks)
                await sender.DeliverAsync(webhook, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The fake was disposed.
        }
    }
}
