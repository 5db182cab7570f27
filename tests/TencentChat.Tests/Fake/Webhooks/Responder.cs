using System.Net;
using System.Text;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>An app that replies to all webhooks alike.</summary>
internal sealed class Responder(int status, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) });
}
