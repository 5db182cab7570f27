using System.Net;
using System.Net.Sockets;
using Chatwright.Tool.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chatwright.Tool.Faking;

/// <summary>Serves a handler over HTTP, and passes requests and responses on unchanged.</summary>
internal sealed class FakeFront : IAsyncDisposable
{
    private readonly WebApplication _application;

    private FakeFront(WebApplication application) => _application = application;

    public string Address => _application.Urls.Single();

    /// <param name="handler">Gets the current handler for a request.</param>
    /// <param name="configure">Adds further endpoints.</param>
    /// <param name="seen">Called after each response.</param>
    /// <exception cref="ToolException">It cannot listen on the address.</exception>
    public static async Task<FakeFront> StartAsync(
        IPAddress address,
        int port,
        Func<HttpMessageHandler> handler,
        Action<WebApplication> configure,
        Action<Exchange> seen,
        CancellationToken cancellationToken)
    {
        // Settings and environment of the user's applications must not apply here.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(address, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var application = builder.Build();
        application.Use(BrowserGuard.RunAsync);
        configure(application);
        application.MapFallback(context => RespondAsync(context, handler(), seen));
        try
        {
            await application.StartAsync(cancellationToken);
            return new FakeFront(application);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new ToolException($"Cannot listen on port {port} of {address}: {(e.InnerException ?? e).Message}.");
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task RespondAsync(HttpContext context, HttpMessageHandler handler, Action<Exchange> seen)
    {
        try
        {
            using var request = await RequestAsync(context);
            using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
            using var response = await invoker.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : null;
            context.Response.ContentLength = response.Content.Headers.ContentLength;
            using var copy = new MemoryStream();
            await CopyAsync(response, copy, context);
            seen(new Exchange(context.Request.Method, context.Request.Path.Value ?? "", (int)response.StatusCode, copy.ToArray()));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client no longer waits for the response.
        }
    }

    /// <summary>A response that breaks off breaks the connection.</summary>
    private static async Task CopyAsync(HttpResponseMessage response, MemoryStream copy, HttpContext context)
    {
        try
        {
            await response.Content.CopyToAsync(copy, context.RequestAborted);
            await context.Response.Body.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), context.RequestAborted);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            await context.Response.Body.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    private static async Task<HttpRequestMessage> RequestAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        // As sent: the decoded path would let an escaped one pass.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.StartsWith('/') ? target : "/";
        var address = new Uri("http://fake.invalid" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address) { Content = new StreamContent(body) };
        if (context.Request.ContentType is { } type)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return request;
    }

    /// <summary>Ctrl+C is the command's.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
