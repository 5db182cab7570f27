namespace Chatwright.Testing.Webhooks;

/// <summary>A receiver in this process.</summary>
/// <param name="receive">Takes method, query, body and token, and returns the response.</param>
/// <param name="token">The token that webhooks are signed with; null for none.</param>
internal sealed class ReceiverTarget(
    Func<string, string, ReadOnlyMemory<byte>, CancellationToken, ValueTask<WebhookResult>> receive, string? token) : WebhookTarget(token)
{
    public override string ToString() => "a receiver in this process";

    public override void Dispose()
    {
    }

    internal override async Task<WebhookResponse> SendAsync(string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var result = await receive("POST", query, body, cancellationToken).ConfigureAwait(false);
        return new(result.StatusCode, result.Body);
    }
}
