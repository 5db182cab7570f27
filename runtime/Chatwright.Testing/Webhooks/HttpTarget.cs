using System.Diagnostics;

namespace Chatwright.Testing.Webhooks;

/// <summary>A receiver at a URL.</summary>
internal sealed class HttpTarget : WebhookTarget
{
    private const int MaxReplyBytes = 1024 * 1024;

    private readonly Uri _url;
    private readonly HttpClient _http;

    /// <param name="url">The URL. Its own query is kept.</param>
    /// <param name="token">The token that webhooks are signed with; null for none.</param>
    /// <param name="handler">Sends requests and stays the caller's to dispose; null for the network.</param>
    internal HttpTarget(Uri url, string? token, HttpMessageHandler? handler)
        : base(token)
    {
        _url = url;
        // The sender has the deadline.
        _http = new(handler ?? CreateHandler(url), disposeHandler: handler is null)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxReplyBytes,
        };
    }

    /// <summary>Without user and query, which may be secret.</summary>
    public override string ToString() => _url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    public override void Dispose() => _http.Dispose();

    /// <exception cref="HttpRequestException">No response arrived, or it broke off.</exception>
    /// <exception cref="InvalidDataException">The reply is too large.</exception>
    internal override async Task<WebhookResponse> SendAsync(string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var own = _url.Query.TrimStart('?');
        var url = new UriBuilder(_url) { Query = own.Length == 0 ? query : $"{own}&{query}", Fragment = "" }.Uri;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new InvalidDataException($"The reply is larger than {MaxReplyBytes} bytes.", error);
        }
    }

    private static SocketsHttpHandler CreateHandler(Uri url) => new()
    {
        // The service neither follows redirects nor keeps cookies, and has no part in the traces of the app.
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        UseProxy = !url.IsLoopback,
    };
}
