using Chatwright;

namespace OtherApi;

/// <summary>Signs for one shop. It keeps its token, and makes another when little of its time is left or when the service rejects it.</summary>
internal sealed class DepotSigner(string shop, byte[] key, TimeSpan lifetime, TimeProvider time) : IApiCredentialProvider
{
    private readonly Lock _gate = new();
    private ApiCredential? _current;
    private DateTimeOffset _renewAt;

    /// <summary>The number of tokens made.</summary>
    public int Made { get; private set; }

    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            // Of several calls that were rejected with one token, the first makes the next one.
            if (_current is null || ReferenceEquals(_current, rejected) || now >= _renewAt)
                Renew(now);
            return new(_current!);
        }
    }

    private void Renew(DateTimeOffset now)
    {
        _current = new ApiCredential(shop, identifier: null, DepotToken.Create(shop, key, now + lifetime));
        _renewAt = now + (lifetime * 0.9);
        Made++;
    }
}
