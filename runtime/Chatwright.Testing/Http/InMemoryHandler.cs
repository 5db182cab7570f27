using System.Net;

namespace Chatwright.Testing.Http;

/// <summary>Serves clients in memory, without a network.</summary>
internal sealed class InMemoryHandler(RequestHandler handler) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var response = await handler(Incoming(request, body), cancellationToken).ConfigureAwait(false);
        return Convert(response, request);
    }

    /// <summary>Blocks the thread for the time of an injected delay or a webhook. Nothing else here is asynchronous.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    private static IncomingRequest Incoming(HttpRequestMessage request, byte[] body)
    {
        // As sent: HttpContentHeaders would normalize it.
        var contentType = request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : null;
        return new(request.Method.Method, request.RequestUri!.PathAndQuery, contentType, body);
    }

    private static HttpResponseMessage Convert(OutgoingResponse response, HttpRequestMessage request)
    {
        HttpContent content = response.CutAfter is { } bytes ? new CutContent(response.Body, bytes) : new ReadOnlyMemoryContent(response.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        return new((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
    }
}
