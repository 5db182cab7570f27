using System.ComponentModel;
using Chatwright.CodeGeneration;
using Chatwright.Webhooks;

namespace Chatwright;

/// <summary>
/// The base class of receivers of webhooks. A receiver checks a request, reads it, calls its handler and makes the reply. It knows nothing of the web
/// framework around it. Safe for concurrent use.
/// </summary>
/// <typeparam name="THandler">The handler.</typeparam>
public abstract partial class WebhookReceiver<THandler>
    where THandler : class
{
    private readonly WebhookService _service;
    private readonly WebhookOptions _options;
    private readonly WebhookHandlerSource<THandler>? _handler;
    private readonly WebhookGate _gate;
    private readonly WebhookTelemetry _telemetry;
    private readonly StandardReplies _replies;
    private readonly DeduplicationHash _hash;
    private readonly KeysInProgress? _inProgress;

    /// <summary>Initializes a receiver.</summary>
    /// <param name="service">The service that sends the webhooks.</param>
    /// <param name="handler">The handler; null if each request brings its own.</param>
    /// <param name="options">The options, which are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message lists each of them with what to set.</exception>
    protected WebhookReceiver(WebhookService service, THandler? handler, WebhookOptions options)
    {
        WebhookOptionsRules.ErrorsOf(service, options).Throw(nameof(options));
        (_service, _options) = (service, options.Copy());
        _handler = handler is null ? null : new SingleHandler<THandler>(handler);
        _gate = new(service, _options);
        _telemetry = new(service.Name, _options);
        _replies = new(service, _options.FailureMode);
        _hash = new(service, _options.ApplicationId);
        _inProgress = _options.Log is { } log ? KeysInProgress.Of(log) : null;
    }

    /// <summary>The maximum size of a body in bytes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int MaxBodyBytes => _options.MaxBodyBytes;

    /// <summary>The webhooks of the last minute in numbers.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WebhookHealth Health => _telemetry.Health;

    /// <summary>Checks a request, calls the handler, and makes the response.</summary>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="query">The query of its URL, escaped as it came, with or without its question mark.</param>
    /// <param name="body">Its body. It is not used any more when the handler is called.</param>
    /// <param name="cancellationToken">Cancels the handler; no response is made then.</param>
    /// <returns>The response: a reply, or a refusal without a body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="query"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The receiver was created without a handler.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <remarks>
    /// The handler runs on the thread of the caller up to its first await. One that blocks its thread delays the response beyond
    /// <see cref="WebhookOptions.ReplyWithin"/>.
    /// </remarks>
    public ValueTask<WebhookResult> ReceiveAsync(
        string method, string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        var handler = _handler ?? throw new InvalidOperationException("This receiver was created without a handler.");
        var admission = Admit(method, query, body.Length);
        return admission.Refusal is { } refusal ? new(refusal) : RespondAsync(admission, handler, body, cancellationToken);
    }

    /// <summary>Checks all of a request but its body.</summary>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="query">The query of its URL, escaped as it came, with or without its question mark.</param>
    /// <param name="bodyBytes">The size of the body; null if it is not known yet.</param>
    /// <returns>The admission of the request, or its refusal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="query"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WebhookAdmission Admit(string method, string query, long? bodyBytes)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(query);
        var start = _options.TimeProvider.GetTimestamp();
        if (!method.Equals("POST", StringComparison.OrdinalIgnoreCase))
            return new(Refuse(WebhookRefusal.Method));
        if (bodyBytes > _options.MaxBodyBytes)
            return new(Refuse(WebhookRefusal.Size));
        Span<QueryPart> parts = stackalloc QueryPart[_gate.ParameterCount];
        var refusal = _gate.Check(query, parts, out var values, out var facts);
        if (refusal != WebhookRefusal.None)
            return new(Refuse(refusal, facts.Detail));
        var context = CreateContext(new(values.From(_gate.OwnParameterCount)));
        context.Arrived(facts.Command, facts.RequestTime);
        return new(facts.Webhook, context, start);
    }

    /// <summary>Creates a token that is cancelled when the body must have arrived, so that the reply can be in time.</summary>
    /// <param name="admission">The admission of the request.</param>
    /// <returns>The source of the token.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CancellationTokenSource CreateDeadline(WebhookAdmission admission) => new(GetRemainingTime(admission.Start), _options.TimeProvider);

    /// <summary>Makes the response to a request whose body is larger than <see cref="MaxBodyBytes"/>.</summary>
    /// <returns>The refusal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WebhookResult RefuseSize() => Refuse(WebhookRefusal.Size);

    /// <summary>Makes the response to a request whose body did not arrive in time.</summary>
    /// <returns>The refusal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WebhookResult RefuseSlowBody() => Refuse(WebhookRefusal.Slow);

    /// <summary>Makes the response to a request whose body was damaged on its way.</summary>
    /// <returns>The refusal.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WebhookResult RefuseBody() => Refuse(WebhookRefusal.Body);

    /// <summary>Reads the body of a request that was admitted, calls the handler, and makes the response.</summary>
    /// <param name="admission">The admission of the request.</param>
    /// <param name="handlers">Supplies the handler.</param>
    /// <param name="body">The body. It is not used any more when the handler is called.</param>
    /// <param name="cancellationToken">Cancels the handler; no response is made then.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handlers"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="admission"/> is none.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<WebhookResult> RespondAsync(
        WebhookAdmission admission, WebhookHandlerSource<THandler> handlers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        if (admission.Context is not { } context)
            throw new ArgumentException("The request was not admitted.", nameof(admission));
        if (body.Length > _options.MaxBodyBytes)
            return new(Refuse(WebhookRefusal.Size));
        var described = admission.Webhook < 0 ? null : _service.Webhooks[admission.Webhook];
        if (Read(admission.Webhook, described, context, body.Span) is not { } read)
            return new(Refuse(WebhookRefusal.Body));

        var webhook = new IncomingWebhook(admission.Webhook, described, read, admission.Start);
        return _telemetry.IsWatched
            ? HandleReportedAsync(handlers, webhook, cancellationToken)
            : HandleAsync(handlers, webhook, report: null, cancellationToken);
    }

    /// <summary>Creates the context of a webhook from the query parameters that become its members.</summary>
    /// <param name="query">The parameters.</param>
    protected abstract WebhookContext CreateContext(scoped WebhookQuery query);

    /// <summary>Reads a body.</summary>
    /// <param name="webhook">The number of the webhook.</param>
    /// <param name="json">The cursor, at the start of the body.</param>
    /// <returns>The body; null if it is not an object.</returns>
    protected abstract ApiWebhook? Read(int webhook, ref JsonCursor json);

    /// <summary>Calls the method of the handler that belongs to a webhook, and writes its reply.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="number">The number of the webhook; -1 if <paramref name="webhook"/> is an <see cref="UnknownWebhook"/>.</param>
    /// <param name="webhook">The body, as <see cref="Read(int, ref JsonCursor)"/> returned it.</param>
    /// <param name="cancellationToken">The token for the handler.</param>
    /// <returns>The result of <see cref="Reply"/> or <see cref="Acknowledge"/>.</returns>
    protected abstract ValueTask<ReadOnlyMemory<byte>> InvokeAsync(
        THandler handler, int number, ApiWebhook webhook, CancellationToken cancellationToken);

    /// <summary>Writes the reply of a handler.</summary>
    /// <typeparam name="TReply">The type of the reply.</typeparam>
    /// <param name="reply">The reply.</param>
    protected static ValueTask<ReadOnlyMemory<byte>> Reply<TReply>(ValueTask<TReply> reply)
        where TReply : WebhookReply, IJsonWritable<TReply>
        => ReplyWriter.WriteAsync(reply);

    /// <summary>Waits for a handler that does not decide.</summary>
    /// <param name="handling">The handler.</param>
    protected static ValueTask<ReadOnlyMemory<byte>> Acknowledge(ValueTask handling)
    {
        if (!handling.IsCompletedSuccessfully)
            return AwaitAsync(handling);
        handling.GetAwaiter().GetResult();
        return default;
    }
}
