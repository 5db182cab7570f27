using Chatwright.Testing;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Hosting.Tests.Harness;

/// <summary>A host with a configuration that tests change, a log that they read, and a fake in memory that its clients call.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Key = "a key that guards nothing";
    public const uint App = 1400000001;

    private readonly HostApplicationBuilder _builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
    private IHost? _host;

    public TestHost(params (string Key, string? Value)[] settings)
    {
        Settings = new(settings);
        ((IConfigurationBuilder)_builder.Configuration).Add(Settings);
        _builder.Logging.AddProvider(new FakeLoggerProvider(Log)).SetMinimumLevel(LogLevel.Trace);
    }

    public FakeTencentChat Fake { get; } = new(new() { SdkAppId = App, SecretKey = Key });

    public MutableSettings Settings { get; }

    public FakeLogCollector Log { get; } = FakeLogCollector.Create(new());

    /// <summary>All that was logged, scopes and exceptions included.</summary>
    public string LogText
        => string.Join('\n', Log.GetSnapshot().Select(line => $"{line.Category} {line.Message} {line.Exception} {string.Join(' ', line.Scopes)}"));

    public IServiceCollection Services => _builder.Services;

    public IConfiguration Configuration => _builder.Configuration;

    public IConfigurationSection Section(string key) => _builder.Configuration.GetSection(key);

    /// <summary>The container as a host that checks lifetimes makes it.</summary>
    public IServiceProvider Container => Host.Services;

    public TencentChatClient Chat => Container.GetRequiredService<TencentChatClient>();

    public Task StartAsync() => Host.StartAsync();

    private IHost Host => _host ??= Build();

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        await Fake.DisposeAsync();
    }

    private IHost Build()
    {
        _builder.ConfigureContainer(new DefaultServiceProviderFactory(new() { ValidateOnBuild = true, ValidateScopes = true }));
        return _builder.Build();
    }

    /// <summary>The settings that a client needs to call the fake, below a section.</summary>
    public static (string, string?)[] Valid(string section) =>
    [
        ($"{section}:Host", "chat.example"), ($"{section}:Credential:SdkAppId", $"{App}"), ($"{section}:Credential:SecretKey", Key),
        ($"{section}:Credential:Identifier", "administrator"),
    ];
}
