namespace Chatwright.Hosting;

/// <summary>
/// Sends each request through an <see cref="HttpClient"/> of the factory's as it is now. A client may then live as long as the host, while the
/// handlers and connections below it are renewed.
/// </summary>
/// <remarks>
/// It derives from <see cref="DelegatingHandler"/> to say that other handlers come before the connection: their exceptions do not tell whether a
/// request was sent.
/// </remarks>
internal sealed class FactoryHandler(IHttpClientFactory factory, string name) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // It is not disposed: that would end the requests under way, and the factory owns what is below it.
        var client = factory.CreateClient(name);
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
