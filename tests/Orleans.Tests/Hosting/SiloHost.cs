using System.Net;
using System.Net.Sockets;
using Chatwright.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Tests.TencentChat;

namespace Orleans.Tests.Hosting;

/// <summary>An ordinary host with a silo and clients that call a fake in memory.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    private readonly Lazy<IHost> _host;
    private bool _isRunning;

    public SiloHost(params (string Key, string Value)[] settings)
    {
        Builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        Builder.Logging.ClearProviders();
        _host = new(() => Builder.Build());
    }

    public HostApplicationBuilder Builder { get; } = Host.CreateEmptyApplicationBuilder(new());

    public IServiceCollection Services => Builder.Services;

    public FakeTencentChat Fake { get; } = new();

    public IServiceProvider Container => _host.Value.Services;

    public TencentChatClient Chat => Container.GetRequiredService<TencentChatClient>();

    public SiloHost WithSilo(Action<ISiloBuilder>? configure = null)
    {
        Builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            (configure ?? (static silo => silo.AddMemoryGrainStorageAsDefault()))(silo);
        });
        return this;
    }

    /// <summary>Sets the options of a client that calls the fake and keeps limits.</summary>
    public void Configure(TencentChatClientOptions options)
    {
        Fake.Configure(options);
        options.RateLimits.Enabled = true;
    }

    public async Task StartAsync()
    {
        await _host.Value.StartAsync();
        _isRunning = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isRunning)
            await _host.Value.StopAsync();
        if (_host.IsValueCreated)
            _host.Value.Dispose();
        await Fake.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
