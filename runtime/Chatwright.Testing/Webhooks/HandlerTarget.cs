using Chatwright.TencentChat;

namespace Chatwright.Testing.Webhooks;

/// <summary>A handler in this process, behind a receiver that is made for it.</summary>
internal sealed class HandlerTarget : WebhookTarget
{
    /// <summary>Nobody else can reach the receiver, so the token is no secret.</summary>
    private const string OwnToken = "fake";

    private readonly HandlerErrors _errors = new();
    private readonly TencentChatWebhookReceiver _receiver;

    internal HandlerTarget(TencentChatWebhookHandler handler, uint sdkAppId, TimeProvider time)
        : base(OwnToken)
        => _receiver = new(handler, new()
        {
            SdkAppId = sdkAppId,
            Tokens = [OwnToken],
            // The sender has the deadline, so that a late handler shows as late.
            ReplyWithin = Timeout.InfiniteTimeSpan,
            TimeProvider = time,
            LoggerFactory = _errors,
        });

    public override string ToString() => "a handler in this process";

    public override void Dispose()
    {
    }

    internal override async Task<WebhookResponse> SendAsync(string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var errors = _errors.Collect();
        var result = await _receiver.ReceiveAsync("POST", query, body, cancellationToken).ConfigureAwait(false);
        return new(result.StatusCode, result.Body, errors.First);
    }
}
