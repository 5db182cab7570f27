using System.Collections.Concurrent;
using System.Diagnostics;
using Chatwright.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Samples.Tests.FleetSample;

/// <summary>The fake behind a server that notes which request arrives when.</summary>
internal sealed class CountingFront : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpMessageInvoker _fake;
    private readonly ConcurrentQueue<(long At, string Body)> _arrivals = [];

    private CountingFront(WebApplication server, FakeTencentChat fake) => (_server, _fake) = (server, new(fake.Handler, disposeHandler: false));

    public string Address => _server.Urls.Single();

    /// <summary>The number of requests that arrived.</summary>
    public int Count => _arrivals.Count;

    /// <summary>The number of requests that had arrived before.</summary>
    public int Repeated => Count - _arrivals.DistinctBy(arrival => arrival.Body).Count();

    /// <param name="host">The address of this machine at which it listens.</param>
    public static async Task<CountingFront> StartAsync(FakeTencentChat fake, string host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{host}:0");
        var server = builder.Build();
        var front = new CountingFront(server, fake);
        server.Run(front.RespondAsync);
        await server.StartAsync();
        return front;
    }

    /// <summary>
    /// The most requests that arrived in any one second, and the most that a limit and the stalls of this machine do not explain: while it stands
    /// still, as many requests as are allowed in that time wait to be read, and are counted together afterwards.
    /// </summary>
    public (int Most, int Unexplained) MostInASecond(int limit, StallMeter meter)
    {
        var arrivals = _arrivals.Select(arrival => arrival.At).Order().ToArray();
        var (most, unexplained, first) = (0, 0, 0);
        for (var last = 0; last < arrivals.Length; last++)
        {
            while (arrivals[last] - arrivals[first] >= Stopwatch.Frequency)
                first++;
            var count = last - first + 1;
            most = Math.Max(most, count);
            if (count > limit + unexplained)
            {
                var stall = meter.Longest(arrivals[first] - Stopwatch.Frequency / 10, arrivals[last]);
                unexplained = Math.Max(unexplained, count - (int)Math.Ceiling(limit * (1 + stall.TotalSeconds)));
            }
        }
        return (most, unexplained);
    }

    /// <summary>The requests in each tenth of a second around the most in a second: where they arrived together, if they did.</summary>
    public string TenthsAroundTheMost()
    {
        var arrivals = Arrivals();
        var start = arrivals.MaxBy(first => arrivals.Count(arrival => arrival >= first && arrival < first + 1)) - 1;
        return string.Join(' ', Enumerable.Range(0, 30).Select(tenth => arrivals.Count(arrival => (int)Math.Floor((arrival - start) * 10) == tenth)));
    }

    /// <summary>The part of a limit that was used between the start and the time when users ran out.</summary>
    public double Used(int limit)
    {
        var arrivals = Arrivals();
        var (from, to) = (arrivals[0] + 3, arrivals[^1] - 1.5);
        return arrivals.Count(arrival => arrival >= from && arrival < to) / (limit * (to - from));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _fake.Dispose();
    }

    /// <summary>When requests arrived, in seconds.</summary>
    private double[] Arrivals() => [.. _arrivals.Select(arrival => arrival.At / (double)Stopwatch.Frequency).Order()];

    private async Task RespondAsync(HttpContext context)
    {
        var at = Stopwatch.GetTimestamp();
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        _arrivals.Enqueue((at, text));
        using var body = new StringContent(text, System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "https://chat.invalid" + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        { Content = body };
        using var response = await _fake.SendAsync(request, context.RequestAborted);
        context.Response.ContentType = $"{response.Content.Headers.ContentType}";
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
