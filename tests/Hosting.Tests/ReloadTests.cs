using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

/// <summary>The effects of a changed configuration on a client.</summary>
public sealed class ReloadTests
{
    private int _made;
    private int _keys;

    [Theory]
    [InlineData("Elsewhere")]
    [InlineData("Chat:Webhooks:Tokens:0")]
    public async Task A_change_elsewhere_makes_no_new_options(string key)
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddTencentChat(host.Section("Chat"), Make(host));
        await host.StartAsync();
        await CallAsync(host);
        var before = _made;
        host.Settings.Change((key, "1"));
        Assert.Equal(before, _made);
        host.Settings.Change(("Chat:Timeout", "00:00:20"));
        Assert.NotEqual(before, _made);
        Assert.Equal(TimeSpan.FromSeconds(20), host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue.Timeout);
    }

    [Fact]
    public async Task Other_keys_of_a_root_that_holds_the_options_are_elsewhere_too()
    {
        await using var host = new TestHost([.. TestHost.Valid("").Select(pair => (pair.Item1.TrimStart(':'), pair.Item2))]);
        host.Services.AddTencentChat(host.Configuration, Make(host));
        await host.StartAsync();
        await CallAsync(host);
        var before = _made;
        host.Settings.Change(("PATH", "/bin"));
        Assert.Equal(before, _made);
    }

    [Theory]
    [InlineData("Elsewhere", "1")]
    [InlineData("Chat:Timeout", "00:00:20")]
    public async Task A_key_provider_that_code_makes_stays_until_the_credential_changes(string key, string value)
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", null)]);
        host.Services.AddTencentChat(host.Section("Chat"), options =>
            (options.Handler, options.Credential) = (host.Fake.Handler, new(TestHost.App, new Keys(() => _keys++), "administrator")));
        await host.StartAsync();
        await CallAsync(host);
        host.Settings.Change((key, value));
        await CallAsync(host);
        Assert.Equal(1, _keys);
        Assert.DoesNotContain(host.Log.GetSnapshot(), IsOfHosting);
        host.Settings.Change(("Chat:Credential:Identifier", "second"));
        await CallAsync(host);
        Assert.Equal(2, _keys);
        Assert.Single(host.Log.GetSnapshot(), IsOfHosting);
    }

    [Fact]
    public async Task An_option_that_is_no_longer_valid_is_logged_once_and_the_client_goes_on()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddTencentChat(host.Section("Chat"), Make(host));
        await CallAsync(host);
        Record.Exception(() => host.Settings.Change(("Chat:Timeout", "soon")));
        Record.Exception(() => host.Settings.Change(("Elsewhere", "1")));
        await CallAsync(host);
        var error = Assert.Single(host.Log.GetSnapshot(), entry => entry.Level == LogLevel.Error);
        Assert.Contains("Chat:Timeout must be a time", $"{error.Exception}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_changes_that_the_application_adds_counts_too()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Vault:Account", "administrator")]);
        host.Fake.AddAdmin("second");
        host.Services.AddTencentChat(host.Section("Chat"), options => (options.Handler, options.Credential)
            = (host.Fake.Handler, new(TestHost.App, TestHost.Key, host.Configuration["Vault:Account"]!)));
        host.Services.AddSingleton<IOptionsChangeTokenSource<TencentChatClientOptions>>(
            new ConfigurationChangeTokenSource<TencentChatClientOptions>(host.Section("Vault")));
        await CallAsync(host);
        host.Settings.Change(("Vault:Account", "second"));
        await CallAsync(host);
        Assert.Contains("identifier=second", host.Fake.Requests[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limiter_that_code_makes_is_made_once()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler).UseRateLimiter(_ =>
        {
            _made++;
            return ApiRateLimiter.Create();
        });
        await host.StartAsync();
        await CallAsync(host);
        host.Settings.Change(("Chat:Timeout", "00:00:20"));
        await CallAsync(host);
        Assert.Equal(1, _made);
    }

    private Action<TencentChatClientOptions> Make(TestHost host) => options =>
    {
        options.Handler = host.Fake.Handler;
        _made++;
    };

    private static async Task CallAsync(TestHost host) => await host.Chat.Conversations.ListPageAsync("administrator");

    private static bool IsOfHosting(FakeLogRecord entry) => entry.Category == "Chatwright.Hosting";

    private sealed class Keys(Action asked) : IUserSigKeyProvider
    {
        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
        {
            asked();
            return new(new UserSigKey(TestHost.App, TestHost.Key));
        }
    }
}
