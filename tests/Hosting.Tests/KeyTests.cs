using System.Globalization;
using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

/// <summary>The sources of the key, and the effect of a change.</summary>
public class KeyTests
{
    private const string NewKey = "the key that came after";

    private readonly List<IUserSigKeyProvider> _disposed = [];

    [Fact]
    public async Task A_rotated_key_counts_at_once_and_without_a_restart()
    {
        await using var host = Configured();
        await using var rotated = new FakeTencentChat(new() { SdkAppId = TestHost.App, SecretKey = NewKey });
        var service = new Switch(host.Fake.Handler);
        host.Services.Configure<TencentChatClientOptions>(options => options.Handler = service);
        var chat = host.Chat;
        await chat.Conversations.ListPageAsync("administrator");

        service.To = rotated.Handler;
        host.Settings.Change(("Chat:Credential:SecretKey", NewKey));
        await chat.Conversations.ListPageAsync("administrator");
        Assert.Single(rotated.Requests);
        Assert.Contains(host.Log.GetSnapshot(), entry => entry.Category == "Chatwright.Hosting" && entry.Level == LogLevel.Information);
        Assert.DoesNotContain(NewKey, host.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_changed_counts_at_once()
    {
        await using var host = Configured();
        host.Fake.AddAdmin("second");
        await host.Chat.Conversations.ListPageAsync("administrator");
        host.Settings.Change(("Chat:Credential:Identifier", "second"));
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(["administrator", "second"], host.Fake.Requests.Select(request => request.Query.Split("identifier=")[1].Split('&')[0]));
    }

    [Fact]
    public async Task A_configuration_that_is_no_longer_valid_is_logged_and_the_old_key_goes_on()
    {
        await using var host = Configured();
        await host.StartAsync();
        var chat = host.Chat;
        await chat.Conversations.ListPageAsync("administrator");

        // The platform's monitor, which the start creates, reports the fault to the code that changed the configuration.
        Record.Exception(() => host.Settings.Change(("Chat:Credential:SecretKey", " " + NewKey)));
        await chat.Conversations.ListPageAsync("administrator");
        var error = Assert.Single(host.Log.GetSnapshot(), entry => entry.Level == LogLevel.Error);
        Assert.Contains("Chat:Credential:SecretKey starts or ends with white space", $"{error.Message} {error.Exception}", StringComparison.Ordinal);
        Assert.DoesNotContain(NewKey, host.LogText, StringComparison.Ordinal);

        host.Settings.Change(("Chat:Credential:SecretKey", NewKey));
        Assert.Equal(WrongSignature, (await Assert.ThrowsAsync<ApiErrorException>(() => chat.Conversations.ListPageAsync("administrator"))).Code);
    }

    [Fact]
    public async Task A_change_that_is_none_makes_no_new_signature()
    {
        await using var host = Configured();
        var keys = new CountingKeys(TestHost.Key);
        host.Settings.Change(("Chat:Credential:SecretKey", null));
        host.Services.AddSingleton<IUserSigKeyProvider>(keys);
        await host.Chat.Conversations.ListPageAsync("administrator");
        host.Settings.Change(("Chat:Timeout", "00:00:20"), ("Elsewhere", "1"));
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(1, keys.Asked);
    }

    [Fact]
    public async Task Keys_come_from_a_provider_in_the_container()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", null)]);
        host.Services.AddSingleton<IUserSigKeyProvider>(new CountingKeys(TestHost.Key));
        host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler);
        await host.StartAsync();
        await host.Chat.Conversations.ListPageAsync("administrator");
    }

    [Fact]
    public async Task A_named_client_takes_the_provider_of_its_own_name_alone()
    {
        await using var host = new TestHost([.. TestHost.Valid("Eu"), ("Eu:Credential:SecretKey", null)]);
        host.Services.AddSingleton<IUserSigKeyProvider>(new CountingKeys("of another app"));
        host.Services.AddKeyedSingleton<IUserSigKeyProvider>("eu", new CountingKeys(TestHost.Key));
        host.Services.AddKeyedTencentChat("eu", host.Section("Eu"), options => options.Handler = host.Fake.Handler);
        host.Services.AddKeyedTencentChat("us", options => host.Fake.Configure(options));
        await host.Container.GetRequiredKeyedService<TencentChatClient>("eu").Conversations.ListPageAsync("administrator");
        await host.Container.GetRequiredKeyedService<TencentChatClient>("us").Conversations.ListPageAsync("administrator");
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu")]
    public async Task A_key_provider_of_a_type_is_created_by_the_container(string name)
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", null)]);
        host.Services.AddSingleton(new KeyStore(TestHost.Key));
        var builder = name.Length == 0
            ? host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler)
            : host.Services.AddKeyedTencentChat(name, host.Section("Chat"), options => options.Handler = host.Fake.Handler);
        Assert.Equal((name, host.Services), (builder.UseKeyProvider<StoredKeys>().Name, builder.Services));
        await host.StartAsync();
        var chat = name.Length == 0 ? host.Chat : host.Container.GetRequiredKeyedService<TencentChatClient>(name);
        await chat.Conversations.ListPageAsync("administrator");
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu")]
    public async Task A_key_provider_of_one_client_serves_no_other(string name)
    {
        await using var host = new TestHost(
            [.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", null), .. TestHost.Valid("Other"), .. TestHost.Valid("Third"),
                ("Third:Credential:SecretKey", null)]);
        host.Services.AddSingleton(new KeyStore(TestHost.Key));
        if (name.Length == 0)
        {
            host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler).UseKeyProvider<StoredKeys>();
            host.Services.AddApiClient<OtherClient, OtherClientOptions>(host.Section("Other"), options => options.Handler = host.Fake.Handler);
        }
        else
        {
            host.Services.AddKeyedTencentChat(name, host.Section("Chat"), options => options.Handler = host.Fake.Handler)
                .UseKeyProvider<StoredKeys>();
            host.Services.AddKeyedApiClient<OtherClient, OtherClientOptions>(
                name, host.Section("Other"), options => options.Handler = host.Fake.Handler);
        }
        host.Services.AddKeyedSingleton<IUserSigKeyProvider>("third", new CountingKeys(TestHost.Key));
        host.Services.AddKeyedTencentChat("third", host.Section("Third"), options => options.Handler = host.Fake.Handler);
        await host.StartAsync();
        var (chat, other) = name.Length == 0
            ? (host.Chat, host.Container.GetRequiredService<OtherClient>())
            : (host.Container.GetRequiredKeyedService<TencentChatClient>(name), host.Container.GetRequiredKeyedService<OtherClient>(name));
        await chat.Conversations.ListPageAsync("administrator");
        await other.Chat.Conversations.ListPageAsync("administrator");
        await host.Container.GetRequiredKeyedService<TencentChatClient>("third").Conversations.ListPageAsync("administrator");
    }

    [Fact]
    public async Task A_key_provider_of_a_client_comes_before_that_of_the_container_and_is_disposed_with_it()
    {
        await using (var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", null)]))
        {
            host.Services.AddSingleton(_disposed);
            host.Services.AddSingleton<IUserSigKeyProvider>(new CountingKeys("of another app"));
            host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler).UseKeyProvider<DisposableKeys>();
            await host.Chat.Conversations.ListPageAsync("administrator");
            Assert.Empty(_disposed);
        }
        Assert.Single(_disposed);
    }

    [Fact]
    public async Task A_credential_set_by_code_wins_over_the_configuration()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SecretKey", "another key")]);
        host.Services.AddTencentChat(host.Section("Chat"), options =>
            (options.Handler, options.Credential) = (host.Fake.Handler, new(TestHost.App, TestHost.Key, "administrator")));
        await host.Chat.Conversations.ListPageAsync("administrator");
    }

    [Fact]
    public async Task A_key_beside_a_provider_is_refused()
    {
        await using var host = Configured();
        host.Services.AddSingleton<IUserSigKeyProvider>(new CountingKeys(TestHost.Key));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Equal("Chat:Credential:SecretKey is set, but a key provider is too: remove one of them.", error.Message);
    }

    [Fact]
    public async Task A_credential_provider_of_the_options_is_used_as_it_is()
    {
        await using var host = new TestHost();
        var userSig = UserSig.Create(TestHost.App, TestHost.Key, "administrator", DateTimeOffset.UtcNow, TimeSpan.FromDays(1));
        host.Services.AddTencentChat(options => (options.Host, options.Handler, options.CredentialProvider)
            = (TencentChatRegion.Seoul, host.Fake.Handler, new FixedCredential(userSig)));
        await host.StartAsync();
        await host.Chat.Conversations.ListPageAsync("administrator");
    }

    private const long WrongSignature = 70009;

    private static TestHost Configured()
    {
        var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler ??= host.Fake.Handler);
        return host;
    }

    private sealed class Switch(HttpMessageHandler to) : HttpMessageHandler
    {
        public HttpMessageHandler To { get; set; } = to;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => new HttpMessageInvoker(To, disposeHandler: false).SendAsync(request, cancellationToken);
    }

    private sealed class FixedCredential(string userSig) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
            => new(new ApiCredential(TestHost.App.ToString(CultureInfo.InvariantCulture), "administrator", userSig));
    }

    private sealed record KeyStore(string Key);

    private sealed class StoredKeys(KeyStore store) : IUserSigKeyProvider
    {
        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(new UserSigKey(TestHost.App, store.Key));
    }

    private sealed class DisposableKeys(List<IUserSigKeyProvider> disposed) : IUserSigKeyProvider, IDisposable
    {
        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(new UserSigKey(TestHost.App, TestHost.Key));

        public void Dispose() => disposed.Add(this);
    }

    private sealed class CountingKeys(string key) : IUserSigKeyProvider
    {
        public int Asked { get; private set; }

        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return new(new UserSigKey(TestHost.App, key));
        }
    }
}
