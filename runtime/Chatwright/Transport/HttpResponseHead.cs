using System.Net.Http.Headers;
using System.Text;

namespace Chatwright.Transport;

/// <summary>The head of a response that came over HTTP. Its headers do not show the secrets that the request carried.</summary>
/// <param name="response">The response.</param>
/// <param name="secrets">The secrets that the request carried.</param>
/// <param name="time">The clock.</param>
/// <param name="isOwn">True if no handler of others may have read the content into memory.</param>
internal sealed class HttpResponseHead(HttpResponseMessage response, RequestSecrets secrets, TimeProvider time, bool isOwn = false)
    : ResponseHead((int)response.StatusCode)
{
    // The response itself leads to the request, whose address holds the signature.
    private readonly HttpResponseHeaders _headers = response.Headers;
    private readonly HttpContentHeaders _ofContent = isOwn ? response.Content.Headers : Copy(response.Content.Headers);

    /// <summary>The secrets that the request carried.</summary>
    internal RequestSecrets Secrets => secrets;

    internal override TimeSpan? RetryAfter => RetryAfterHeader.Of(_headers, time);

    internal override IReadOnlyDictionary<string, string> ReadHeaders()
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(texts, _headers.NonValidated);
        Add(texts, _ofContent.NonValidated);
        return texts.AsReadOnly();
    }

    /// <summary>The headers of a content lead to it, and so to all of its memory.</summary>
    private static HttpContentHeaders Copy(HttpContentHeaders headers)
    {
        using var empty = new ByteArrayContent([]);
        foreach (var (name, values) in headers.NonValidated)
            empty.Headers.TryAddWithoutValidation(name, values);
        return empty.Headers;
    }

    private void Add(Dictionary<string, string> texts, HttpHeadersNonValidated headers)
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
        return secrets.Redact(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
