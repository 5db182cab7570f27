using System.Net;

namespace Runtime.Tests.Transport;

/// <summary>A handler made of a function. Remembers the requests that came and whether it was disposed.</summary>
internal sealed class HandlerOf(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : HttpMessageHandler
{
    public List<Uri> Addresses { get; } = [];

    public bool IsDisposed { get; private set; }

    public static HandlerOf Text(string body, HttpStatusCode status = HttpStatusCode.OK)
        => new((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) }));

    public static HandlerOf Fault(Func<HttpRequestMessage, Exception> fault) => new((request, _) => throw fault(request));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Addresses)
            Addresses.Add(request.RequestUri!);
        return send(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
