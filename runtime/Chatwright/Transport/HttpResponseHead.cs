using System.Net.Http.Headers;
using System.Text;

namespace Chatwright.Transport;

/// <summary>The head of a response that came over HTTP. Its headers do not show the secrets that the request carried.</summary>
/// <param name="response">The response.</param>
/// <param name="attempt">The attempt.</param>
/// <param name="sent">
/// The headers of the request as handlers of others may have changed them; null where there are none. Such a handler may also have read the content
/// into memory.
/// </param>
/// <param name="time">The clock.</param>
internal sealed class HttpResponseHead(HttpResponseMessage response, AttemptRequest attempt, HttpRequestHeaders? sent, TimeProvider time)
    : ResponseHead((int)response.StatusCode)
{
    // The response itself leads to the request, whose address holds the signature.
    private readonly HttpResponseHeaders _headers = response.Headers;

    // The headers of a content lead to it, and so to all of its memory.
    private readonly HttpContentHeaders? _ofContent = sent is null ? response.Content.Headers : null;
    private readonly KeyValuePair<string, HeaderStringValues>[] _copied = sent is null ? [] : Copy(response.Content.Headers.NonValidated);

    private RequestSecrets? _secrets;

    /// <summary>The secrets that the request carried.</summary>
    internal RequestSecrets Secrets => _secrets ??= attempt.SecretsWith(sent);

    internal override TimeSpan? RetryAfter => RetryAfterHeader.Of(_headers, time);

    internal override IReadOnlyDictionary<string, string> ReadHeaders()
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(texts, _headers.NonValidated);
        Add(texts, _ofContent is { } headers ? headers.NonValidated : _copied);
        return texts.AsReadOnly();
    }

    private static KeyValuePair<string, HeaderStringValues>[] Copy(HttpHeadersNonValidated headers)
    {
        var copy = new KeyValuePair<string, HeaderStringValues>[headers.Count];
        var at = 0;
        foreach (var header in headers)
            copy[at++] = header;
        return copy;
    }

    private void Add(Dictionary<string, string> texts, IEnumerable<KeyValuePair<string, HeaderStringValues>> headers)
    {
        foreach (var (name, values) in headers)
        {
            var (shown, value) = (Redact(name), Redact(string.Join(", ", values)));
            // Names that were secrets are alike.
            texts[shown] = texts.TryGetValue(shown, out var others) ? $"{others}, {value}" : value;
        }
    }

    private string Redact(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Secrets.Redact(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
