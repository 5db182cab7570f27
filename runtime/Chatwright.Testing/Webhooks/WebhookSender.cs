using System.Globalization;
using System.Text;
using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Webhooks;

/// <summary>Sends webhooks as the service does: signed, with a limited time for the reply, and logged. Safe for concurrent use.</summary>
/// <param name="sdkAppId">The application.</param>
/// <param name="timeout">The time for a reply, by <paramref name="time"/>.</param>
/// <param name="repeats">The number of times that a webhook after an event is sent again without a reply.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class WebhookSender(uint sdkAppId, TimeSpan timeout, int repeats, TimeProvider time, WebhookLog log) : IDisposable
{
    private static readonly TimeSpan s_leastPatience = TimeSpan.FromSeconds(30);

    private volatile WebhookTarget? _target;
    private volatile Func<string, bool> _isOn = static _ => true;

    /// <summary>Called with each webhook whose outcome is known.</summary>
    internal event Action<FakeWebhook>? Completed;

    /// <summary>The receiver; null if no webhooks are sent.</summary>
    internal WebhookTarget? Target => _target;

    /// <summary>The real time after which the wait for a reply ends, for a clock that stands still.</summary>
    private TimeSpan Patience => timeout > s_leastPatience ? timeout : s_leastPatience;

    /// <summary>Replaces the receiver. Webhooks that are being sent to the former one fail.</summary>
    internal void SendTo(WebhookTarget? target)
    {
        WebhookTarget? former;
        lock (log)
            (former, _target) = (_target, target);
        former?.Dispose();
    }

    /// <summary>Chooses the commands of the webhooks that calls cause.</summary>
    internal void Choose(Func<string, bool> isOn) => _isOn = isOn;

    /// <summary>Determines whether calls cause a webhook.</summary>
    internal bool IsOn(string command) => _target is not null && _isOn(command);

    public void Dispose() => SendTo(null);

    /// <summary>Sends a webhook once, and waits for the reply.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal Task<FakeWebhook> SendAsync(WebhookTarget target, OutgoingWebhook webhook, CancellationToken cancellationToken)
        => SendAsync(target, webhook, attempt: 1, cancellationToken);

    /// <summary>
    /// Sends a webhook after an event, again as often as the repeats say while there is no reply. Without a receiver, nothing is sent.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal async Task DeliverAsync(OutgoingWebhook webhook, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= 1 + repeats && _target is { } target; attempt++)
        {
            var sent = await SendAsync(target, webhook, attempt, cancellationToken).ConfigureAwait(false);
            if (sent.Outcome == FakeWebhookOutcome.Replied)
                return;
        }
    }

    private async Task<FakeWebhook> SendAsync(WebhookTarget target, OutgoingWebhook webhook, int attempt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var query = Query(webhook);
        var sent = new FakeWebhook
        {
            Command = webhook.Command,
            Query = query,
            Body = Encoding.UTF8.GetString(webhook.Body.Span),
            Webhook = webhook.Webhook,
            Attempt = attempt,
        };
        var entry = log.Add(sent);
        var start = time.GetTimestamp();
        try
        {
            var received = await ReceiveAsync(target, query, sent, webhook.Body, cancellationToken).ConfigureAwait(false);
            return sent = received with { Duration = time.GetElapsedTime(start) };
        }
        catch (OperationCanceledException)
        {
            sent = sent with { Outcome = FakeWebhookOutcome.Canceled, Duration = time.GetElapsedTime(start) };
            throw;
        }
        finally
        {
            log.End(entry, sent);
            Completed?.Invoke(sent);
        }
    }

    private async Task<FakeWebhook> ReceiveAsync(
        WebhookTarget target, string query, FakeWebhook sent, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (signature, signed) = Sign(query, target.Token);
        // On the thread pool, so that a handler that blocks its thread delays nothing beyond the deadline.
        var receiving = Task.Run(() => target.SendAsync(signed, body, stop.Token), CancellationToken.None);
        try
        {
            var response = await receiving.WaitAsync(timeout, time, cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            return ReplyReader.Read(sent, response with { Body = Redact(response.Body, signature) });
        }
        catch (TimeoutException) when (!receiving.IsFaulted)
        {
            return sent with { Outcome = FakeWebhookOutcome.Late };
        }
        catch (InvalidDataException error)
        {
            return sent with { Outcome = FakeWebhookOutcome.Invalid, Error = error };
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return sent with { Outcome = FakeWebhookOutcome.Failed, Error = error };
        }
        finally
        {
            _ = EndAsync(receiving, stop);
        }
    }

    /// <summary>Tells a receiver that nobody waits any longer, and waits for its end. Nobody waits for this, so it does not throw.</summary>
    private static async Task EndAsync(Task<WebhookResponse> receiving, CancellationTokenSource stop)
    {
        if (!receiving.IsCompleted)
            await stop.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    /// <summary>The parameters of the service, without the signature.</summary>
    private string Query(OutgoingWebhook webhook) => string.Create(
        CultureInfo.InvariantCulture,
        $"SdkAppid={sdkAppId}&CallbackCommand={Uri.EscapeDataString(webhook.Command)}&contenttype=json"
        + $"&ClientIP={Uri.EscapeDataString(webhook.ClientIp)}&OptPlatform={Uri.EscapeDataString(webhook.Platform)}");

    private (string? Signature, string Query) Sign(string query, string? token)
    {
        if (token is null)
            return (null, query);
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        var signature = WebhookSignature.Create(token, second);
        return (signature, string.Create(CultureInfo.InvariantCulture, $"{query}&Sign={signature}&RequestTime={second}"));
    }

    /// <summary>A reply may repeat the address of its request. Nothing that is shown of it has the signature.</summary>
    private static ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> body, string? signature)
        => signature is null || body.Span.IndexOf(Encoding.ASCII.GetBytes(signature)) < 0
            ? body
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span).Replace(signature, "***", StringComparison.Ordinal));
}
