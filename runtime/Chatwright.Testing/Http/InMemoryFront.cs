using System.Net;

namespace Chatwright.Testing.Http;

/// <summary>The service as a handler, without a network.</summary>
internal sealed class InMemoryFront(RequestPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var answer = await pipeline.AnswerAsync(Incoming(request, body), cancellationToken).ConfigureAwait(false);
        return Response(answer, request);
    }

    /// <summary>Blocks while a delay passes; nothing else here waits for anything.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    private static IncomingRequest Incoming(HttpRequestMessage request, byte[] body)
    {
        // As typed, not as HttpContentHeaders would tidy it up.
        var contentType = request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var values) == true ? values.ToString() : null;
        return new(request.Method.Method, request.RequestUri!.PathAndQuery, contentType, body);
    }

    private static HttpResponseMessage Response(OutgoingAnswer answer, HttpRequestMessage request)
    {
        HttpContent content = answer.CutAfter is { } bytes ? new CutContent(answer.Body, bytes) : new ReadOnlyMemoryContent(answer.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        return new((HttpStatusCode)answer.Status) { Content = content, RequestMessage = request };
    }
}
