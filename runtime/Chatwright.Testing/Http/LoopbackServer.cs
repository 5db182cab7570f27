using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chatwright.Testing.Http;

/// <summary>
/// Serves clients over HTTP on the loopback interface. Kestrel runs without a host, which would handle the signals and read the settings of the
/// process.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    /// <summary>A delayed response must not delay the end of a test.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server)
    {
        _server = server;
        Host = new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()) { Name = "the fake" };
    }

    internal ApiHost Host { get; }

    internal static async Task<LoopbackServer> StartAsync(RequestHandler handler, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0);
        var logs = NullLoggerFactory.Instance;
        var server = new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs), logs);
        try
        {
            await server.StartAsync(new Application(handler), cancellationToken).ConfigureAwait(false);
            return new(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(s_grace);
        await _server.StopAsync(grace.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private sealed class Application(RequestHandler handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                var request = await ReadAsync(context).ConfigureAwait(false);
                var response = await handler(request, context.RequestAborted).ConfigureAwait(false);
                await WriteAsync(context, response).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The caller has disconnected.
            }
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }

        private static async Task<IncomingRequest> ReadAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
            // As sent: the decoded path would let an escaped one pass.
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            return new(context.Request.Method, target, context.Request.ContentType, body.ToArray());
        }

        private static async Task WriteAsync(HttpContext context, OutgoingResponse outgoing)
        {
            var response = context.Response;
            response.StatusCode = outgoing.Status;
            response.ContentType = outgoing.ContentType;
            response.ContentLength = outgoing.Body.Length;
            if (outgoing.CutAfter is not { } bytes)
            {
                await response.Body.WriteAsync(outgoing.Body, context.RequestAborted).ConfigureAwait(false);
                return;
            }
            await response.StartAsync(context.RequestAborted).ConfigureAwait(false);
            await response.Body.WriteAsync(outgoing.Body[..bytes], context.RequestAborted).ConfigureAwait(false);
            await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }
    }
}
