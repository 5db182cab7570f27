using System.Net;
using System.Net.Http.Headers;

namespace Benchmarks.Calls;

/// <summary>Responds to every request in memory with the same body, after taking in what was sent, as a connection would.</summary>
internal sealed class CannedHandler(byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json") { CharSet = "utf-8" };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = s_json;
        return new(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
