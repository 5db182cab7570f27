namespace Chatwright.Hosting;

/// <summary>
/// Sends each request through a current <see cref="HttpClient"/> of the factory. A client may then live as long as the host, while the
/// handlers and connections below it are renewed.
/// </summary>
/// <remarks>
/// It derives from <see cref="DelegatingHandler"/> to show that other handlers come before the connection: their exceptions do not prove that a
/// request was not sent.
/// </remarks>
internal sealed class FactoryHandler(IHttpClientFactory factory, string name) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Not disposed: that would end the requests in progress, and the factory owns the handlers.
        var client = factory.CreateClient(name);
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
