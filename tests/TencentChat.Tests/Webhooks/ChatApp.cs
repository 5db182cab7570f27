using System.Net;
using Chatwright.TencentChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace TencentChat.Tests.Webhooks;

/// <summary>An ASP.NET Core application over Kestrel that receives webhooks at <c>/chat</c>.</summary>
internal sealed class ChatApp : IAsyncDisposable
{
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new());
    private readonly WebApplication _app;

    private ChatApp(Action<IServiceCollection> addServices, Action<ILoggingBuilder>? logging)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        (logging ?? AddLog)(builder.Logging);
        addServices(builder.Services);
        _app = builder.Build();
        _app.MapTencentChatWebhooks("/chat");
    }

    public IPEndPoint Address
    {
        get
        {
            var url = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            return new(IPAddress.Loopback, url.Port);
        }
    }

    /// <summary>The log of webhooks from level Debug, and all else from level Warning.</summary>
    public IReadOnlyList<FakeLogRecord> Lines => _log.GetSnapshot();

    /// <summary>Starts an application.</summary>
    /// <param name="handler">Its only handler.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="logging">Adds a log in place of that for <see cref="Lines"/>; null for the latter.</param>
    public static async Task<ChatApp> StartAsync<THandler>(
        THandler handler, Action<TencentChatWebhookOptions> configure, Action<ILoggingBuilder>? logging = null)
        where THandler : TencentChatWebhookHandler
    {
        var app = new ChatApp(services => services.AddSingleton(handler).AddTencentChatWebhooks<THandler>(configure), logging);
        await app._app.StartAsync();
        return app;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void AddLog(ILoggingBuilder logging)
        => logging.AddProvider(new FakeLoggerProvider(_log)).SetMinimumLevel(LogLevel.Warning).AddFilter("Chatwright", LogLevel.Debug);
}
