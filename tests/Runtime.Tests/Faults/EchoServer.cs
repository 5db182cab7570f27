using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Chatwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Runtime.Tests.Faults;

/// <summary>A Kestrel server whose response repeats the question.</summary>
internal sealed class EchoServer(WebApplication app) : IAsyncDisposable
{
    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    public ApiHost Host => new(app.Urls.Single());

    public int Port => new Uri(app.Urls.Single()).Port;

    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="certificate">For HTTPS; null for HTTP.</param>
    /// <param name="gate">A task that responses wait for; null for none.</param>
    public static async Task<EchoServer> StartAsync(int port = 0, X509Certificate2? certificate = null, Task? gate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        var server = new EchoServer(app);
        app.Run(async context =>
        {
            Interlocked.Increment(ref server._requests);
            using var request = await JsonDocument.ParseAsync(context.Request.Body);
            await (gate ?? Task.CompletedTask);
            await context.Response.WriteAsync(
                $$"""{"ActionStatus":"OK","ErrorCode":0,"Answer":{{request.RootElement.GetProperty("Question").GetRawText()}}}""");
        });
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}
