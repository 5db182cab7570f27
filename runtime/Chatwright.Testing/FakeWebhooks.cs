using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing;

/// <summary>
/// The webhooks of a <see cref="FakeTencentChat"/>. Once there is a receiver, calls cause the webhooks that the documents list for them, and the
/// replies to those before an event decide on the calls. The package's README has a table of them.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class FakeWebhooks
{
    private readonly FakeTencentChatOptions _options;
    private readonly WebhookSender _sender;
    private readonly WebhookDeliveries _deliveries;
    private readonly WebhookLog _log;

    internal FakeWebhooks(FakeTencentChatOptions options, WebhookSender sender, WebhookDeliveries deliveries, WebhookLog log)
        => (_options, _sender, _deliveries, _log) = (options, sender, deliveries, log);

    /// <summary>Raised when the outcome of a webhook is known. Its handlers run on any thread, at the same time, and must not throw.</summary>
    public event Action<FakeWebhook>? Completed
    {
        add => _sender.Completed += value;
        remove => _sender.Completed -= value;
    }

    /// <summary>
    /// The latest webhooks in the order in which they were sent, up to <see cref="FakeTencentChatOptions.MaxRequestsKept"/>. A copy.
    /// </summary>
    public IReadOnlyList<FakeWebhook> Sent => _log.Snapshot();

    /// <summary>Clears <see cref="Sent"/>.</summary>
    public void Clear() => _log.Clear();

    /// <summary>
    /// Sends webhooks to a handler in this process, through a receiver of its own: bodies and replies are written and read as over HTTP. Replaces the
    /// former receiver.
    /// </summary>
    /// <param name="handler">The handler. If it throws, its receiver allows the call, as it does in an app by default.</param>
    /// <returns>These webhooks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is null.</exception>
    public FakeWebhooks SendTo(TencentChatWebhookHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return SendTo(new HandlerTarget(handler, _options.SdkAppId, _options.TimeProvider));
    }

    /// <summary>Sends webhooks to a receiver in this process, with the options of the app. Replaces the former receiver.</summary>
    /// <typeparam name="THandler">The handler of the receiver.</typeparam>
    /// <param name="receiver">The receiver, of <c>Chatwright.TencentChat</c> or of a project that compiles the specs itself.</param>
    /// <param name="token">A token that the receiver accepts; null to send unsigned webhooks.</param>
    /// <returns>These webhooks.</returns>
    /// <exception cref="ArgumentException"><paramref name="receiver"/> is null, or <paramref name="token"/> is empty.</exception>
    public FakeWebhooks SendTo<THandler>(WebhookReceiver<THandler> receiver, string? token = null)
        where THandler : class
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return SendTo(new ReceiverTarget(receiver.ReceiveAsync, Checked(token)));
    }

    /// <summary>Sends webhooks to a URL. Replaces the former receiver.</summary>
    /// <param name="url">The URL, with <c>http</c> or <c>https</c>.</param>
    /// <param name="token">The token to sign with; null to send unsigned webhooks. It is not logged or shown.</param>
    /// <param name="handler">
    /// Sends the requests, for example the one of a <c>TestServer</c>; the caller disposes it. Null, the default, for the network, where redirects
    /// are not followed.
    /// </param>
    /// <returns>These webhooks.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="url"/> is null, relative or of another scheme, or <paramref name="token"/> is empty.
    /// </exception>
    public FakeWebhooks SendTo(Uri url, string? token = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException("The URL must be absolute and begin with http:// or https://.", nameof(url));
        return SendTo(new HttpTarget(url, Checked(token), handler));
    }

    /// <summary>Stops sending webhooks. Those that are being sent over HTTP fail.</summary>
    public void Stop() => _sender.SendTo(null);

    /// <summary>Lets calls cause these webhooks and no others. By default they cause all.</summary>
    /// <param name="webhooks">The webhooks, such as <c>TencentChatWebhooks.MessageSending</c>.</param>
    /// <returns>These webhooks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="webhooks"/> is null.</exception>
    public FakeWebhooks Only(params WebhookDescriptor[] webhooks)
    {
        var chosen = Commands(webhooks);
        _sender.Choose(chosen.Contains);
        return this;
    }

    /// <summary>Lets calls cause all webhooks but these. Replaces former choices.</summary>
    /// <param name="webhooks">The webhooks, such as <c>TencentChatWebhooks.MessageRead</c>; none to cause all.</param>
    /// <returns>These webhooks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="webhooks"/> is null.</exception>
    public FakeWebhooks Except(params WebhookDescriptor[] webhooks)
    {
        var excluded = Commands(webhooks);
        _sender.Choose(command => !excluded.Contains(command));
        return this;
    }

    /// <summary>Sends a webhook that no call has caused, and returns the outcome. Its reply has no effect on the fake.</summary>
    /// <typeparam name="TWebhook">The type of the body, such as <see cref="PresenceChangedWebhook"/>.</typeparam>
    /// <param name="webhook">
    /// The body. Its <see cref="TencentChatWebhook.Context"/> may name the address and the platform of the client that causes it.
    /// </param>
    /// <param name="cancellationToken">Cancels the webhook.</param>
    /// <exception cref="ArgumentException"><paramref name="webhook"/> is null, or of a type that is not a webhook of the service.</exception>
    /// <exception cref="InvalidOperationException">There is no receiver.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FakeWebhook> SendAsync<TWebhook>(TWebhook webhook, CancellationToken cancellationToken = default)
        where TWebhook : TencentChatWebhook, IJsonModel<TWebhook>
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return SendAsync(OutgoingWebhook.Of(webhook), cancellationToken);
    }

    /// <summary>Sends a webhook as JSON, for commands without a type, and for bodies that are not as described.</summary>
    /// <param name="command">The command.</param>
    /// <param name="body">The body. It is sent as it is.</param>
    /// <param name="cancellationToken">Cancels the webhook.</param>
    /// <exception cref="ArgumentException"><paramref name="command"/> is null or empty, or <paramref name="body"/> is null.</exception>
    /// <exception cref="InvalidOperationException">There is no receiver.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<FakeWebhook> SendAsync(string command, RawJson body, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        ArgumentNullException.ThrowIfNull(body);
        return SendAsync(new OutgoingWebhook(command, body.Utf8Bytes), cancellationToken);
    }

    /// <summary>
    /// Waits until the webhooks of all calls were sent, for a fake with <see cref="FakeTencentChatOptions.SendsWebhooksInBackground"/>. Other fakes
    /// have sent them when a call returns.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task WaitAsync(CancellationToken cancellationToken = default) => _deliveries.WaitAsync(cancellationToken);

    /// <summary>Returns the receiver and the number of webhooks that were sent; never a token.</summary>
    public override string ToString() => $"webhooks to {_sender.Target?.ToString() ?? "nobody"}, {_log.Snapshot().Length} sent";

    private static string? Checked(string? token)
    {
        if (token is { Length: 0 })
            throw new ArgumentException("The token is empty. Omit it to send unsigned webhooks.", nameof(token));
        return token;
    }

    private static HashSet<string> Commands(WebhookDescriptor[] webhooks)
    {
        ArgumentNullException.ThrowIfNull(webhooks);
        return webhooks.Select(static webhook => webhook.Command).ToHashSet(StringComparer.Ordinal);
    }

    private FakeWebhooks SendTo(WebhookTarget target)
    {
        _sender.SendTo(target);
        return this;
    }

    private Task<FakeWebhook> SendAsync(OutgoingWebhook webhook, CancellationToken cancellationToken)
        => _sender.Target is { } target
            ? _sender.SendAsync(target, webhook, cancellationToken)
            : throw new InvalidOperationException("There is no receiver. Set one with fake.Webhooks.SendTo(…).");
}
