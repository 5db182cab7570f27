using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Runtime.Tests.Webhooks.Emitted;

namespace Runtime.Tests.Webhooks.Hosting;

/// <summary>An ASP.NET Core application over Kestrel that receives webhooks at <c>/chat</c>, and a client for it.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new());
    private readonly WebApplication _app;

    private WebApp(Action<WebApplicationBuilder> build, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(_log)).SetMinimumLevel(LogLevel.Debug);
        build(builder);
        _app = builder.Build();
        map(_app);
    }

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The lines of the log of webhooks.</summary>
    public IEnumerable<FakeLogRecord> Lines => _log.GetSnapshot().Where(line => line.Category == "Chatwright.Webhooks");

    /// <summary>The lines of errors of the web server and its framework.</summary>
    public IEnumerable<FakeLogRecord> ServerErrors
        => _log.GetSnapshot().Where(line => line.Level >= LogLevel.Error && line.Category != "Chatwright.Webhooks");

    public static async Task<WebApp> StartAsync(Action<WebApplicationBuilder> build, Action<WebApplication>? map = null)
    {
        var app = new WebApp(build, map ?? (app => app.MapGateWebhooks("/chat")));
        await app._app.StartAsync();
        app.Client.BaseAddress = app.Address;
        return app;
    }

    /// <summary>An application with one handler, which a test keeps.</summary>
    public static Task<WebApp> StartAsync(GateWebhookHandler handler, Action<GateWebhookOptions>? change = null, TimeProvider? clock = null)
        => StartAsync(builder =>
        {
            builder.Services.AddSingleton(handler.GetType(), handler);
            if (clock is not null)
                builder.Services.AddSingleton(clock);
            builder.Services.AddGateWebhooks<GateHandler>(options =>
            {
                (options.SdkAppId, options.Tokens) = (Gate.App, [Gate.Token]);
                change?.Invoke(options);
            });
        });

    public Task<HttpResponseMessage> PostAsync(string body = Gate.SendingBody, string? query = null, string path = "/chat")
    {
        var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return Client.PostAsync($"{path}?{query ?? Query()}", content);
    }

    /// <summary>A query that was signed now.</summary>
    public static string Query(string command = Gate.Sending, string token = Gate.Token, int age = 0, string app = "1400000000")
        => Gate.Query(command, token, DateTimeOffset.UtcNow.ToUnixTimeSeconds() - age, app);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
