using System.Collections.Concurrent;
using System.Diagnostics;
using Chatwright.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Samples.Tests.FleetSample;

/// <summary>The fake behind a server that notes when each request arrives.</summary>
internal sealed class CountingFront : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpMessageInvoker _fake;
    private readonly ConcurrentQueue<long> _arrivals = [];

    private CountingFront(WebApplication server, FakeTencentChat fake) => (_server, _fake) = (server, new(fake.Handler, disposeHandler: false));

    public string Address => _server.Urls.Single();

    /// <summary>When requests arrived, in seconds.</summary>
    public double[] Arrivals => [.. _arrivals.Select(arrival => arrival / (double)Stopwatch.Frequency).Order()];

    public int Count => _arrivals.Count;

    public static async Task<CountingFront> StartAsync(FakeTencentChat fake)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var front = new CountingFront(server, fake);
        server.Run(front.RespondAsync);
        await server.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _fake.Dispose();
    }

    private async Task RespondAsync(HttpContext context)
    {
        _arrivals.Enqueue(Stopwatch.GetTimestamp());
        using var body = new StreamContent(context.Request.Body);
        body.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "https://chat.invalid" + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        { Content = body };
        using var response = await _fake.SendAsync(request, context.RequestAborted);
        context.Response.ContentType = $"{response.Content.Headers.ContentType}";
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
