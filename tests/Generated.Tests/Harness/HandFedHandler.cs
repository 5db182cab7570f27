using System.Net;
using System.Text;

namespace Generated.Tests.Harness;

/// <summary>The network as a test wants it: gives the responses that it was fed, in their order, and keeps what was sent.</summary>
internal sealed class HandFedHandler : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, byte[] Body)> _responses = [];

    public List<SentRequest> Requests { get; } = [];

    public SentRequest Request => Requests.Single();

    /// <summary>Called with each request before it gets its response.</summary>
    public Action<SentRequest>? Sending { get; set; }

    public HandFedHandler Respond(string body, HttpStatusCode status = HttpStatusCode.OK) => Respond(Encoding.UTF8.GetBytes(body), status);

    public HandFedHandler Respond(byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        _responses.Enqueue((status, body));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = request.Content;
        var sent = new SentRequest(
            request.Method,
            request.RequestUri!,
            content?.Headers.ContentType?.ToString(),
            content?.Headers.ContentLength,
            content is null ? null : await content.ReadAsByteArrayAsync(cancellationToken));
        Requests.Add(sent);
        Sending?.Invoke(sent);
        cancellationToken.ThrowIfCancellationRequested();
        var (status, body) = _responses.Dequeue();
        return new HttpResponseMessage(status) { Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } } };
    }
}
