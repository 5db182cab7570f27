namespace Chatwright.Testing.Webhooks;

/// <summary>The receiver that a fake sends its webhooks to.</summary>
/// <param name="token">The token that they are signed with; null for none.</param>
internal abstract class WebhookTarget(string? token) : IDisposable
{
    /// <summary>The token that requests are signed with; null for none.</summary>
    internal string? Token { get; } = token;

    /// <summary>Sends a webhook.</summary>
    /// <param name="query">The parameters of its URL, the signature included.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">The token that is cancelled when the service does not wait any longer.</param>
    internal abstract Task<WebhookResponse> SendAsync(string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    public abstract void Dispose();
}
