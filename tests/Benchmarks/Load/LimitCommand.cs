using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Benchmarks.Json;
using Benchmarks.TencentChat;
using Chatwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Load;

/// <summary>Far more callers than the documented limit lets through, and a server that notes when each call arrives.</summary>
internal static class LimitCommand
{
    private const int Limit = 200;
    private const int Callers = 400;
    private const double LeastUse = 0.95;

    /// <returns>0; 1 when any second saw more calls than the limit, or less than 95 % of it was used.</returns>
    public static async Task<int> RunAsync(TimeSpan time, TextWriter output)
    {
        var arrivals = new ConcurrentQueue<long>();
        await using var server = await StartAsync(arrivals);
        var options = SoakCommand.Options(new Uri(server.Urls.Single()));
        options.Timeout = Timeout.InfiniteTimeSpan;
        using var chat = new TencentChatClient(options);
        using var stop = new CancellationTokenSource(time);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (true)
                    await chat.Conversations.ListPageAsync("user_0", stop.Token);
            }
            catch (OperationCanceledException)
            {
            }
        })));

        var times = arrivals.Select(ticks => ticks / (double)Stopwatch.Frequency).Order().ToArray();
        var (most, over) = Windows(times);
        var use = times.Length / (Limit * (times[^1] - times[0] + 1));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Length} calls in {times[^1] - times[0]:0.0} s; limit {Limit} a second; the fullest second of any held {most}, {over} seconds "
                + $"more than the limit; {use:P1} of the limit used"));
        return over == 0 && use >= LeastUse ? 0 : 1;
    }

    /// <summary>The most calls in any window of one second, and how many windows that end with a call held too many.</summary>
    private static (int Most, int Over) Windows(double[] times)
    {
        var (first, most, over) = (0, 0, 0);
        for (var last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= 1)
                first++;
            var held = last - first + 1;
            most = Math.Max(most, held);
            over += held > Limit ? 1 : 0;
        }
        return (most, over);
    }

    private static async Task<WebApplication> StartAsync(ConcurrentQueue<long> arrivals)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var body = Bodies.List(4);
        app.Run(async context =>
        {
            arrivals.Enqueue(Stopwatch.GetTimestamp());
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        return app;
    }
}
